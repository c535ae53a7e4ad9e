CREATE INDEX `event_unreached` ON `event` (`at`,`ticket`) WHERE type = 'ClosedUnreached';--> statement-breakpoint
UPDATE `learned_model` SET `state` = 'retired' WHERE `state` = 'live' AND `id` < (SELECT max(`id`) FROM `learned_model` WHERE `state` = 'live');--> statement-breakpoint
CREATE UNIQUE INDEX `learned_model_live` ON `learned_model` (`state`) WHERE state = 'live';