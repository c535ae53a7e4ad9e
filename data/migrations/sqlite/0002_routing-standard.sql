CREATE TABLE `directory_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`unit` text NOT NULL,
	`act` text NOT NULL,
	`by` text NOT NULL,
	`by_name` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `directory_change_unit` ON `directory_change` (`unit`,`id`);--> statement-breakpoint
CREATE TABLE `directory_unit` (
	`code` text PRIMARY KEY NOT NULL,
	`function` text NOT NULL,
	`level` text NOT NULL,
	`division` text NOT NULL,
	`parent` text,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`phone` text NOT NULL,
	`contact` text NOT NULL,
	`address` text NOT NULL,
	`dissolved_on` text,
	`successor` text,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `edition` (
	`number` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`base` text NOT NULL,
	`effective` text,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`published_at` integer,
	`published_by` text
);
--> statement-breakpoint
CREATE TABLE `edition_file` (
	`edition` text NOT NULL,
	`path` text NOT NULL,
	`content` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	PRIMARY KEY(`edition`, `path`),
	FOREIGN KEY (`edition`) REFERENCES `edition`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `learned_model` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`edition` text NOT NULL,
	`rows` integer NOT NULL,
	`labels` integer NOT NULL,
	`state` text NOT NULL,
	`figures` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `learned_model_state` ON `learned_model` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `routing_outcome` (
	`ticket` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`edition` text NOT NULL,
	`decision` text NOT NULL,
	`rule` text NOT NULL,
	`city` text NOT NULL,
	`division` text,
	`proposed_function` text,
	`proposed_unit` text,
	`proposed_name` text NOT NULL,
	`proposed_matter` text,
	`probability` real NOT NULL,
	`chosen_function` text NOT NULL,
	`chosen_unit` text NOT NULL,
	`chosen_name` text NOT NULL,
	`chosen_matter` text,
	`automatic` integer NOT NULL,
	`corrected` integer NOT NULL,
	`correction` text NOT NULL,
	`returned_at` integer,
	`return_reason` text,
	PRIMARY KEY(`ticket`, `sequence`),
	FOREIGN KEY (`ticket`) REFERENCES `ticket`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `routing_outcome_at` ON `routing_outcome` (`at`);--> statement-breakpoint
CREATE INDEX `routing_outcome_rule` ON `routing_outcome` (`rule`,`at`);