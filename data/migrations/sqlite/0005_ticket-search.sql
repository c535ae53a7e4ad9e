CREATE VIRTUAL TABLE `ticket_text` USING fts5(`words`, content='', contentless_delete=1, tokenize="ascii tokenchars '@-'");
