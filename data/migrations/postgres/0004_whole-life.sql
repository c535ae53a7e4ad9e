CREATE TABLE "callback_audit" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"city" text NOT NULL,
	"caller" text NOT NULL,
	"caller_name" text NOT NULL,
	"state" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"audited_at" timestamp (3) with time zone,
	"auditor" text,
	"agrees" boolean,
	"satisfaction_agrees" boolean
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"outbox" integer NOT NULL,
	"way" text NOT NULL,
	"recipient" text NOT NULL,
	"ticket" text,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"fault" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exclusion" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"evaluation" integer NOT NULL,
	"city" text NOT NULL,
	"unit" text,
	"unit_name" text NOT NULL,
	"reason" text NOT NULL,
	"ground" text NOT NULL,
	"state" text NOT NULL,
	"contested" boolean NOT NULL,
	"proposed_by" text NOT NULL,
	"confirmed_by" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"role" text NOT NULL,
	"unit" text,
	"city" text NOT NULL,
	"account" text,
	"ticket" text,
	"topic" text NOT NULL,
	"text" text NOT NULL,
	"address" text NOT NULL,
	"urgent" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_read" (
	"account" text NOT NULL,
	"role" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "notice_read_account_role_pk" PRIMARY KEY("account","role")
);
--> statement-breakpoint
CREATE TABLE "precedent" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"city" text NOT NULL,
	"matter" text,
	"matter_name" text NOT NULL,
	"division" text,
	"place_name" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"lead" text NOT NULL,
	"lead_name" text NOT NULL,
	"function" text NOT NULL,
	"clause" text NOT NULL,
	"grounds" text NOT NULL,
	"ruled_at" timestamp (3) with time zone NOT NULL,
	"ruled_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "repeat_pair" (
	"ticket" text NOT NULL,
	"earlier" text NOT NULL,
	"city" text NOT NULL,
	"unit" text,
	"unit_name" text NOT NULL,
	"because" text NOT NULL,
	"likeness" double precision NOT NULL,
	"after_rectification" boolean NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"note" text NOT NULL,
	CONSTRAINT "repeat_pair_ticket_earlier_pk" PRIMARY KEY("ticket","earlier")
);
--> statement-breakpoint
CREATE TABLE "reply_template" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"matter" text,
	"unit" text,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"active" boolean NOT NULL,
	"uses" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_filter" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"city" text NOT NULL,
	"unit" text,
	"unit_name" text NOT NULL,
	"title" text NOT NULL,
	"level" text NOT NULL,
	"cause" text NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ticket_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"purpose" text NOT NULL,
	"round" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ticket_return" (
	"ticket" text NOT NULL,
	"sequence" integer NOT NULL,
	"city" text NOT NULL,
	"unit" text,
	"unit_name" text NOT NULL,
	"matter" text,
	"matter_name" text NOT NULL,
	"reason" text NOT NULL,
	"clause" text NOT NULL,
	"dispatched_at" timestamp (3) with time zone NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"outcome" text NOT NULL,
	CONSTRAINT "ticket_return_ticket_sequence_pk" PRIMARY KEY("ticket","sequence")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "mobile" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "mail" text;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "matter" text;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "contacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "caller" text;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "caller_name" text;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "excluded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "finding" text;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "problem" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "responsible" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "measures" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "publication" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "public_problem" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "public_result" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rectification" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "handler" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "supervision_level" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "suspension_pending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "sent_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "assist_pending" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "contest_pending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "audit_state" text;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "duty_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ticket_unit" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ticket_unit" ADD COLUMN "done_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "callback_audit" ADD CONSTRAINT "callback_audit_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "precedent" ADD CONSTRAINT "precedent_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_pair" ADD CONSTRAINT "repeat_pair_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repeat_pair" ADD CONSTRAINT "repeat_pair_earlier_ticket_number_fk" FOREIGN KEY ("earlier") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_return" ADD CONSTRAINT "ticket_return_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "callback_audit_state" ON "callback_audit" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "callback_audit_caller" ON "callback_audit" USING btree ("caller");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("outbox","way","recipient");--> statement-breakpoint
CREATE INDEX "delivery_waiting" ON "delivery" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "exclusion_state" ON "exclusion" USING btree ("state","asked_at","id");--> statement-breakpoint
CREATE INDEX "exclusion_decided" ON "exclusion" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "notice_role" ON "notice" USING btree ("role","unit","id");--> statement-breakpoint
CREATE INDEX "notice_account" ON "notice" USING btree ("account","id");--> statement-breakpoint
CREATE INDEX "precedent_ruled" ON "precedent" USING btree ("ruled_at","id");--> statement-breakpoint
CREATE INDEX "precedent_matter" ON "precedent" USING btree ("matter");--> statement-breakpoint
CREATE INDEX "repeat_pair_found" ON "repeat_pair" USING btree ("found_at","ticket");--> statement-breakpoint
CREATE INDEX "repeat_pair_earlier" ON "repeat_pair" USING btree ("earlier");--> statement-breakpoint
CREATE INDEX "repeat_pair_unit" ON "repeat_pair" USING btree ("unit","closed_at");--> statement-breakpoint
CREATE INDEX "reply_template_matter" ON "reply_template" USING btree ("act","matter");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filter_name" ON "saved_filter" USING btree ("account","role","name");--> statement-breakpoint
CREATE INDEX "supervision_state" ON "supervision" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "supervision_opened" ON "supervision" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "ticket_link_ticket" ON "ticket_link" USING btree ("ticket");--> statement-breakpoint
CREATE INDEX "ticket_return_requested" ON "ticket_return" USING btree ("requested_at","ticket");--> statement-breakpoint
CREATE INDEX "ticket_return_unit" ON "ticket_return" USING btree ("unit","requested_at");--> statement-breakpoint
CREATE INDEX "evaluation_unit" ON "evaluation" USING btree ("unit","at");--> statement-breakpoint
CREATE INDEX "rectification_unit" ON "rectification" USING btree ("unit","opened_at","id");--> statement-breakpoint
CREATE INDEX "rectification_published" ON "rectification" USING btree ("publication","published_at","id");--> statement-breakpoint
CREATE INDEX "ticket_duty" ON "ticket" USING btree ("duty_at");--> statement-breakpoint
CREATE INDEX "ticket_registered" ON "ticket" USING btree ("registered_at","number");--> statement-breakpoint
CREATE INDEX "ticket_merged_into" ON "ticket" USING btree ("merged_into");