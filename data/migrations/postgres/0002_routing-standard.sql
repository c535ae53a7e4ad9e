CREATE TABLE "directory_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"unit" text NOT NULL,
	"act" text NOT NULL,
	"by" text NOT NULL,
	"by_name" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "directory_unit" (
	"code" text PRIMARY KEY NOT NULL,
	"function" text NOT NULL,
	"level" text NOT NULL,
	"division" text NOT NULL,
	"parent" text,
	"name" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"phone" text NOT NULL,
	"contact" text NOT NULL,
	"address" text NOT NULL,
	"dissolved_on" text,
	"successor" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"number" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"base" text NOT NULL,
	"effective" text,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "edition_file" (
	"edition" text NOT NULL,
	"path" text NOT NULL,
	"content" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "edition_file_edition_path_pk" PRIMARY KEY("edition","path")
);
--> statement-breakpoint
CREATE TABLE "learned_model" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"file" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL,
	"edition" text NOT NULL,
	"rows" integer NOT NULL,
	"labels" integer NOT NULL,
	"state" text NOT NULL,
	"figures" jsonb NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routing_outcome" (
	"ticket" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"edition" text NOT NULL,
	"decision" text NOT NULL,
	"rule" text NOT NULL,
	"city" text NOT NULL,
	"division" text,
	"proposed_function" text,
	"proposed_unit" text,
	"proposed_name" text NOT NULL,
	"proposed_matter" text,
	"probability" double precision NOT NULL,
	"chosen_function" text NOT NULL,
	"chosen_unit" text NOT NULL,
	"chosen_name" text NOT NULL,
	"chosen_matter" text,
	"automatic" boolean NOT NULL,
	"corrected" boolean NOT NULL,
	"correction" text NOT NULL,
	"returned_at" timestamp (3) with time zone,
	"return_reason" text,
	CONSTRAINT "routing_outcome_ticket_sequence_pk" PRIMARY KEY("ticket","sequence")
);
--> statement-breakpoint
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_edition_edition_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."edition"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_outcome" ADD CONSTRAINT "routing_outcome_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_change_unit" ON "directory_change" USING btree ("unit","id");--> statement-breakpoint
CREATE INDEX "learned_model_state" ON "learned_model" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "routing_outcome_at" ON "routing_outcome" USING btree ("at");--> statement-breakpoint
CREATE INDEX "routing_outcome_rule" ON "routing_outcome" USING btree ("rule","at");