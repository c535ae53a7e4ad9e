CREATE VIRTUAL TABLE `knowledge_text` USING fts5(`entry` UNINDEXED, `words`, tokenize="ascii tokenchars '@-'");
