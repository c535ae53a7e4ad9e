CREATE TABLE `callback_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`city` text NOT NULL,
	`caller` text NOT NULL,
	`caller_name` text NOT NULL,
	`state` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`audited_at` integer,
	`auditor` text,
	`agrees` integer,
	`satisfaction_agrees` integer,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `callback_audit_state` ON `callback_audit` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `callback_audit_caller` ON `callback_audit` (`caller`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`outbox` integer NOT NULL,
	`way` text NOT NULL,
	`recipient` text NOT NULL,
	`ticket` text,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`taken_at` integer,
	`fault` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_once` ON `delivery` (`outbox`,`way`,`recipient`);--> statement-breakpoint
CREATE INDEX `delivery_waiting` ON `delivery` (`state`,`next_at`);--> statement-breakpoint
CREATE TABLE `exclusion` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`evaluation` integer NOT NULL,
	`city` text NOT NULL,
	`unit` text,
	`unit_name` text NOT NULL,
	`reason` text NOT NULL,
	`ground` text NOT NULL,
	`state` text NOT NULL,
	`contested` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`confirmed_by` text,
	`asked_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exclusion_state` ON `exclusion` (`state`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `exclusion_decided` ON `exclusion` (`decided_at`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`role` text NOT NULL,
	`unit` text,
	`city` text NOT NULL,
	`account` text,
	`ticket` text,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`address` text NOT NULL,
	`urgent` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `notice_role` ON `notice` (`role`,`unit`,`id`);--> statement-breakpoint
CREATE INDEX `notice_account` ON `notice` (`account`,`id`);--> statement-breakpoint
CREATE TABLE `notice_read` (
	`account` text NOT NULL,
	`role` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`account`, `role`)
);
--> statement-breakpoint
CREATE TABLE `precedent` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`city` text NOT NULL,
	`matter` text,
	`matter_name` text NOT NULL,
	`division` text,
	`place_name` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`lead` text NOT NULL,
	`lead_name` text NOT NULL,
	`function` text NOT NULL,
	`clause` text NOT NULL,
	`grounds` text NOT NULL,
	`ruled_at` integer NOT NULL,
	`ruled_by` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `precedent_ruled` ON `precedent` (`ruled_at`,`id`);--> statement-breakpoint
CREATE INDEX `precedent_matter` ON `precedent` (`matter`);--> statement-breakpoint
CREATE TABLE `repeat_pair` (
	`ticket` text NOT NULL,
	`earlier` text NOT NULL,
	`city` text NOT NULL,
	`unit` text,
	`unit_name` text NOT NULL,
	`because` text NOT NULL,
	`likeness` real NOT NULL,
	`after_rectification` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`found_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`note` text NOT NULL,
	PRIMARY KEY(`ticket`, `earlier`),
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`earlier`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `repeat_pair_found` ON `repeat_pair` (`found_at`,`ticket`);--> statement-breakpoint
CREATE INDEX `repeat_pair_earlier` ON `repeat_pair` (`earlier`);--> statement-breakpoint
CREATE INDEX `repeat_pair_unit` ON `repeat_pair` (`unit`,`closed_at`);--> statement-breakpoint
CREATE TABLE `reply_template` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`matter` text,
	`unit` text,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`active` integer NOT NULL,
	`uses` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reply_template_matter` ON `reply_template` (`act`,`matter`);--> statement-breakpoint
CREATE TABLE `saved_filter` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_filter_name` ON `saved_filter` (`account`,`role`,`name`);--> statement-breakpoint
CREATE TABLE `supervision` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`city` text NOT NULL,
	`unit` text,
	`unit_name` text NOT NULL,
	`title` text NOT NULL,
	`level` text NOT NULL,
	`cause` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`due_at` integer NOT NULL,
	`answered_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_state` ON `supervision` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `supervision_opened` ON `supervision` (`opened_at`,`id`);--> statement-breakpoint
CREATE TABLE `ticket_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`purpose` text NOT NULL,
	`round` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ticket_link_ticket` ON `ticket_link` (`ticket`);--> statement-breakpoint
CREATE TABLE `ticket_return` (
	`ticket` text NOT NULL,
	`sequence` integer NOT NULL,
	`city` text NOT NULL,
	`unit` text,
	`unit_name` text NOT NULL,
	`matter` text,
	`matter_name` text NOT NULL,
	`reason` text NOT NULL,
	`clause` text NOT NULL,
	`dispatched_at` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`decided_at` integer,
	`outcome` text NOT NULL,
	PRIMARY KEY(`ticket`, `sequence`),
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ticket_return_requested` ON `ticket_return` (`requested_at`,`ticket`);--> statement-breakpoint
CREATE INDEX `ticket_return_unit` ON `ticket_return` (`unit`,`requested_at`);--> statement-breakpoint
ALTER TABLE `account` ADD `mobile` text;--> statement-breakpoint
ALTER TABLE `account` ADD `mail` text;--> statement-breakpoint
ALTER TABLE `evaluation` ADD `round` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluation` ADD `matter` text;--> statement-breakpoint
ALTER TABLE `evaluation` ADD `contacted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluation` ADD `caller` text;--> statement-breakpoint
ALTER TABLE `evaluation` ADD `caller_name` text;--> statement-breakpoint
ALTER TABLE `evaluation` ADD `excluded` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `evaluation_unit` ON `evaluation` (`unit`,`at`);--> statement-breakpoint
ALTER TABLE `rectification` ADD `finding` text;--> statement-breakpoint
ALTER TABLE `rectification` ADD `problem` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rectification` ADD `responsible` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rectification` ADD `measures` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rectification` ADD `publication` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `rectification` ADD `public_problem` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rectification` ADD `public_result` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rectification` ADD `published_at` integer;--> statement-breakpoint
CREATE INDEX `rectification_unit` ON `rectification` (`unit`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `rectification_published` ON `rectification` (`publication`,`published_at`,`id`);--> statement-breakpoint
ALTER TABLE `ticket` ADD `weight` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket` ADD `handler` text;--> statement-breakpoint
ALTER TABLE `ticket` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `ticket` ADD `supervision_level` text;--> statement-breakpoint
ALTER TABLE `ticket` ADD `suspension_pending` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket` ADD `sent_back` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket` ADD `assist_pending` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket` ADD `contest_pending` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ticket` ADD `audit_state` text;--> statement-breakpoint
ALTER TABLE `ticket` ADD `duty_at` integer;--> statement-breakpoint
CREATE INDEX `ticket_duty` ON `ticket` (`duty_at`);--> statement-breakpoint
CREATE INDEX `ticket_registered` ON `ticket` (`registered_at`,`number`);--> statement-breakpoint
CREATE INDEX `ticket_merged_into` ON `ticket` (`merged_into`);--> statement-breakpoint
ALTER TABLE `ticket_unit` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `ticket_unit` ADD `done_at` integer;