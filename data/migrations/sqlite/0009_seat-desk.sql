CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`sip_call_id` text,
	`sip_transaction` text,
	`direction` text NOT NULL,
	`purpose` text NOT NULL,
	`city` text NOT NULL,
	`line` text NOT NULL,
	`phone` text NOT NULL,
	`skill` text,
	`account` text,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`ringing_at` integer,
	`answered_at` integer,
	`ended_at` integer,
	`outcome` text,
	`ended_by` text,
	`ticket` text,
	`task` text,
	`transferred_from` text,
	`tried` text NOT NULL,
	`closed_at` integer,
	`closing_reason` text,
	`closing_note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_sip` ON `call` (`sip_call_id`);--> statement-breakpoint
CREATE INDEX `call_state` ON `call` (`state`,`started_at`);--> statement-breakpoint
CREATE INDEX `call_started` ON `call` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `call_account` ON `call` (`account`,`started_at`);--> statement-breakpoint
CREATE INDEX `call_phone` ON `call` (`phone`,`started_at`);--> statement-breakpoint
CREATE INDEX `call_ticket` ON `call` (`ticket`);--> statement-breakpoint
CREATE TABLE `call_event` (
	`call` text NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`account` text,
	`fact` text NOT NULL,
	PRIMARY KEY(`call`, `sequence`),
	FOREIGN KEY (`call`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `call_review` (
	`id` text PRIMARY KEY NOT NULL,
	`call` text NOT NULL,
	`month` text NOT NULL,
	`city` text NOT NULL,
	`agent` text NOT NULL,
	`agent_name` text NOT NULL,
	`form` integer NOT NULL,
	`state` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`scorer` text,
	`scorer_name` text NOT NULL,
	`scored_at` integer,
	`points` text,
	`score` real,
	`remarks` text NOT NULL,
	`appealed_at` integer,
	`appeal_words` text NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`settled_words` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_review_call` ON `call_review` (`call`);--> statement-breakpoint
CREATE INDEX `call_review_month` ON `call_review` (`month`,`agent`);--> statement-breakpoint
CREATE INDEX `call_review_state` ON `call_review` (`state`,`drawn_at`,`id`);--> statement-breakpoint
CREATE TABLE `call_task` (
	`id` text PRIMARY KEY NOT NULL,
	`call` text NOT NULL,
	`phone` text NOT NULL,
	`city` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`account` text,
	`attempts` integer NOT NULL,
	`last_attempt_at` integer,
	`done_at` integer,
	`done_by` text,
	`note` text NOT NULL,
	FOREIGN KEY (`call`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `call_task_state` ON `call_task` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `call_task_phone` ON `call_task` (`phone`,`state`);--> statement-breakpoint
CREATE TABLE `intake_draft` (
	`account` text NOT NULL,
	`call` text NOT NULL,
	`values` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`account`, `call`)
);
--> statement-breakpoint
CREATE INDEX `intake_draft_call` ON `intake_draft` (`call`);--> statement-breakpoint
CREATE TABLE `knowledge_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`matter` text,
	`division` text,
	`unit` text,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`review_on` text,
	`is_public` integer NOT NULL,
	`content` text NOT NULL,
	`text` text NOT NULL,
	`uses` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `knowledge_entry_changed` ON `knowledge_entry` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `knowledge_entry_matter` ON `knowledge_entry` (`matter`);--> statement-breakpoint
CREATE INDEX `knowledge_entry_unit` ON `knowledge_entry` (`unit`);--> statement-breakpoint
CREATE INDEX `knowledge_entry_review` ON `knowledge_entry` (`state`,`review_on`);--> statement-breakpoint
CREATE TABLE `knowledge_flag` (
	`id` text PRIMARY KEY NOT NULL,
	`entry` text,
	`version` integer,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`unit` text,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`due_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	`answer` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `knowledge_flag_state` ON `knowledge_flag` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `knowledge_flag_entry` ON `knowledge_flag` (`entry`);--> statement-breakpoint
CREATE INDEX `knowledge_flag_unit` ON `knowledge_flag` (`unit`,`state`);--> statement-breakpoint
CREATE TABLE `knowledge_use` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry` text NOT NULL,
	`version` integer NOT NULL,
	`account` text NOT NULL,
	`ticket` text,
	`call` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `knowledge_use_entry` ON `knowledge_use` (`entry`,`at`);--> statement-breakpoint
CREATE INDEX `knowledge_use_at` ON `knowledge_use` (`at`);--> statement-breakpoint
CREATE TABLE `knowledge_version` (
	`entry` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`entry`, `version`),
	FOREIGN KEY (`entry`) REFERENCES `knowledge_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice_answer` (
	`round` text NOT NULL,
	`sequence` integer NOT NULL,
	`source` text NOT NULL,
	`text` text NOT NULL,
	`expected` text NOT NULL,
	`chosen` text,
	`marks` text,
	`shown_at` integer,
	`answered_at` integer,
	PRIMARY KEY(`round`, `sequence`),
	FOREIGN KEY (`round`) REFERENCES `practice_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice_round` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`city` text,
	`edition` text NOT NULL,
	`size` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `practice_round_account` ON `practice_round` (`account`,`started_at`);--> statement-breakpoint
CREATE INDEX `practice_round_started` ON `practice_round` (`started_at`,`id`);--> statement-breakpoint
CREATE TABLE `quality_form` (
	`version` integer PRIMARY KEY NOT NULL,
	`items` text NOT NULL,
	`per_agent` integer NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recording` (
	`id` text PRIMARY KEY NOT NULL,
	`call` text NOT NULL,
	`side` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`milliseconds` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`expires_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`call`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recording_call` ON `recording` (`call`);--> statement-breakpoint
CREATE INDEX `recording_expires` ON `recording` (`expires_at`);--> statement-breakpoint
CREATE TABLE `recording_play` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`recording` text NOT NULL,
	`call` text NOT NULL,
	`ticket` text,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recording_play_call` ON `recording_play` (`call`);--> statement-breakpoint
CREATE INDEX `recording_play_at` ON `recording_play` (`at`);--> statement-breakpoint
CREATE TABLE `seat` (
	`account` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`city` text,
	`skills` text NOT NULL,
	`enabled` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`since` integer NOT NULL,
	`call` text,
	`idle_since` integer NOT NULL,
	`registered_until` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_number` ON `seat` (`number`);--> statement-breakpoint
CREATE INDEX `seat_state` ON `seat` (`state`,`idle_since`);--> statement-breakpoint
CREATE TABLE `seat_span` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account` text NOT NULL,
	`city` text,
	`state` text NOT NULL,
	`reason` text,
	`begun_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `seat_span_account` ON `seat_span` (`account`,`begun_at`);--> statement-breakpoint
CREATE INDEX `seat_span_begun` ON `seat_span` (`begun_at`);