CREATE VIRTUAL TABLE `ticket_text` USING fts5(`number` UNINDEXED, `words`);
