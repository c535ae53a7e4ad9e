CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`roles` text NOT NULL,
	`unit` text,
	`city` text,
	`active` integer NOT NULL,
	`demonstration` integer NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_login` ON `account` (`login`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_ticket` ON `attachment` (`ticket`);--> statement-breakpoint
CREATE TABLE `evaluation` (
	`ticket` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`city` text NOT NULL,
	`unit` text,
	`unit_name` text NOT NULL,
	`matter_name` text NOT NULL,
	`place_name` text NOT NULL,
	`satisfaction` text NOT NULL,
	`solution` text NOT NULL,
	PRIMARY KEY(`ticket`, `sequence`),
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evaluation_at` ON `evaluation` (`at`,`ticket`);--> statement-breakpoint
CREATE TABLE `event` (
	`ticket` text NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`actor_role` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_unit` text,
	`fact` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`ticket`, `sequence`),
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic` text NOT NULL,
	`ticket` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer
);
--> statement-breakpoint
CREATE TABLE `rectification` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket` text NOT NULL,
	`state` text NOT NULL,
	`city` text NOT NULL,
	`unit` text,
	`unit_name` text NOT NULL,
	`matter_name` text NOT NULL,
	`place_name` text NOT NULL,
	`satisfaction` text NOT NULL,
	`way` text,
	`repeats` integer NOT NULL,
	`result` text,
	`conclusion` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rectification_state` ON `rectification` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `rectification_closed` ON `rectification` (`closed_at`,`id`);--> statement-breakpoint
CREATE TABLE `reveal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`ticket` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reveal_ticket` ON `reveal` (`ticket`);--> statement-breakpoint
CREATE INDEX `reveal_at` ON `reveal` (`at`);--> statement-breakpoint
CREATE TABLE `seal` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`heads` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `serial` (
	`day` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`address` text NOT NULL,
	`agent` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ticket` (
	`number` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`urgency` text NOT NULL,
	`title` text NOT NULL,
	`phone` text NOT NULL,
	`city` text NOT NULL,
	`division` text,
	`place_name` text,
	`matter` text,
	`matter_name` text,
	`lead` text,
	`lead_name` text,
	`confidential` integer NOT NULL,
	`urges` integer NOT NULL,
	`extension_pending` integer NOT NULL,
	`case_state` text,
	`satisfaction` text,
	`registered_at` integer NOT NULL,
	`warn_at` integer,
	`due_at` integer,
	`closed_at` integer,
	`query_code_hash` text NOT NULL,
	`submission_key` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_submission_key` ON `ticket` (`submission_key`);--> statement-breakpoint
CREATE INDEX `ticket_state_registered` ON `ticket` (`state`,`registered_at`,`number`);--> statement-breakpoint
CREATE INDEX `ticket_state_due` ON `ticket` (`state`,`due_at`,`number`);--> statement-breakpoint
CREATE INDEX `ticket_lead_state` ON `ticket` (`lead`,`state`);--> statement-breakpoint
CREATE INDEX `ticket_city_state` ON `ticket` (`city`,`state`);--> statement-breakpoint
CREATE INDEX `ticket_phone` ON `ticket` (`phone`);--> statement-breakpoint
CREATE TABLE `ticket_unit` (
	`ticket` text NOT NULL,
	`unit` text NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`ticket`, `unit`),
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ticket_unit_unit` ON `ticket_unit` (`unit`,`ticket`);