CREATE TABLE "call" (
	"id" text PRIMARY KEY NOT NULL,
	"sip_call_id" text,
	"sip_transaction" text,
	"direction" text NOT NULL,
	"purpose" text NOT NULL,
	"city" text NOT NULL,
	"line" text NOT NULL,
	"phone" text NOT NULL,
	"skill" text,
	"account" text,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ringing_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"ended_by" text,
	"ticket" text,
	"task" text,
	"transferred_from" text,
	"tried" jsonb NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closing_reason" text,
	"closing_note" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_event" (
	"call" text NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text,
	"fact" jsonb NOT NULL,
	CONSTRAINT "call_event_call_sequence_pk" PRIMARY KEY("call","sequence")
);
--> statement-breakpoint
CREATE TABLE "call_review" (
	"id" text PRIMARY KEY NOT NULL,
	"call" text NOT NULL,
	"month" text NOT NULL,
	"city" text NOT NULL,
	"agent" text NOT NULL,
	"agent_name" text NOT NULL,
	"form" integer NOT NULL,
	"state" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"scorer" text,
	"scorer_name" text NOT NULL,
	"scored_at" timestamp (3) with time zone,
	"points" jsonb,
	"score" double precision,
	"remarks" text NOT NULL,
	"appealed_at" timestamp (3) with time zone,
	"appeal_words" text NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"settled_words" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_task" (
	"id" text PRIMARY KEY NOT NULL,
	"call" text NOT NULL,
	"phone" text NOT NULL,
	"city" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"account" text,
	"attempts" integer NOT NULL,
	"last_attempt_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_draft" (
	"account" text NOT NULL,
	"call" text NOT NULL,
	"values" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "intake_draft_account_call_pk" PRIMARY KEY("account","call")
);
--> statement-breakpoint
CREATE TABLE "knowledge_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"matter" text,
	"division" text,
	"unit" text,
	"valid_from" text NOT NULL,
	"valid_until" text,
	"review_on" text,
	"is_public" boolean NOT NULL,
	"content" jsonb NOT NULL,
	"text" text NOT NULL,
	"uses" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "knowledge_flag" (
	"id" text PRIMARY KEY NOT NULL,
	"entry" text,
	"version" integer,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"unit" text,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "knowledge_use" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"entry" text NOT NULL,
	"version" integer NOT NULL,
	"account" text NOT NULL,
	"ticket" text,
	"call" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "knowledge_version" (
	"entry" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "knowledge_version_entry_version_pk" PRIMARY KEY("entry","version")
);
--> statement-breakpoint
CREATE TABLE "practice_answer" (
	"round" text NOT NULL,
	"sequence" integer NOT NULL,
	"source" text NOT NULL,
	"text" text NOT NULL,
	"expected" jsonb NOT NULL,
	"chosen" jsonb,
	"marks" jsonb,
	"shown_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "practice_answer_round_sequence_pk" PRIMARY KEY("round","sequence")
);
--> statement-breakpoint
CREATE TABLE "practice_round" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"city" text,
	"edition" text NOT NULL,
	"size" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "quality_form" (
	"version" integer PRIMARY KEY NOT NULL,
	"items" jsonb NOT NULL,
	"per_agent" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recording" (
	"id" text PRIMARY KEY NOT NULL,
	"call" text NOT NULL,
	"side" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"milliseconds" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recording_play" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"recording" text NOT NULL,
	"call" text NOT NULL,
	"ticket" text,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"account" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"city" text,
	"skills" jsonb NOT NULL,
	"enabled" boolean NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"since" timestamp (3) with time zone NOT NULL,
	"call" text,
	"idle_since" timestamp (3) with time zone NOT NULL,
	"registered_until" timestamp (3) with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat_span" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"city" text,
	"state" text NOT NULL,
	"reason" text,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_event" ADD CONSTRAINT "call_event_call_call_id_fk" FOREIGN KEY ("call") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_task" ADD CONSTRAINT "call_task_call_call_id_fk" FOREIGN KEY ("call") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_version" ADD CONSTRAINT "knowledge_version_entry_knowledge_entry_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."knowledge_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_answer" ADD CONSTRAINT "practice_answer_round_practice_round_id_fk" FOREIGN KEY ("round") REFERENCES "public"."practice_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording" ADD CONSTRAINT "recording_call_call_id_fk" FOREIGN KEY ("call") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_sip" ON "call" USING btree ("sip_call_id");--> statement-breakpoint
CREATE INDEX "call_state" ON "call" USING btree ("state","started_at");--> statement-breakpoint
CREATE INDEX "call_started" ON "call" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "call_account" ON "call" USING btree ("account","started_at");--> statement-breakpoint
CREATE INDEX "call_phone" ON "call" USING btree ("phone","started_at");--> statement-breakpoint
CREATE INDEX "call_ticket" ON "call" USING btree ("ticket");--> statement-breakpoint
CREATE UNIQUE INDEX "call_review_call" ON "call_review" USING btree ("call");--> statement-breakpoint
CREATE INDEX "call_review_month" ON "call_review" USING btree ("month","agent");--> statement-breakpoint
CREATE INDEX "call_review_state" ON "call_review" USING btree ("state","drawn_at","id");--> statement-breakpoint
CREATE INDEX "call_task_state" ON "call_task" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "call_task_phone" ON "call_task" USING btree ("phone","state");--> statement-breakpoint
CREATE INDEX "intake_draft_call" ON "intake_draft" USING btree ("call");--> statement-breakpoint
CREATE INDEX "knowledge_entry_changed" ON "knowledge_entry" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "knowledge_entry_matter" ON "knowledge_entry" USING btree ("matter");--> statement-breakpoint
CREATE INDEX "knowledge_entry_unit" ON "knowledge_entry" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "knowledge_entry_review" ON "knowledge_entry" USING btree ("state","review_on");--> statement-breakpoint
CREATE INDEX "knowledge_flag_state" ON "knowledge_flag" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "knowledge_flag_entry" ON "knowledge_flag" USING btree ("entry");--> statement-breakpoint
CREATE INDEX "knowledge_flag_unit" ON "knowledge_flag" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "knowledge_use_entry" ON "knowledge_use" USING btree ("entry","at");--> statement-breakpoint
CREATE INDEX "knowledge_use_at" ON "knowledge_use" USING btree ("at");--> statement-breakpoint
CREATE INDEX "practice_round_account" ON "practice_round" USING btree ("account","started_at");--> statement-breakpoint
CREATE INDEX "practice_round_started" ON "practice_round" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "recording_call" ON "recording" USING btree ("call");--> statement-breakpoint
CREATE INDEX "recording_expires" ON "recording" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "recording_play_call" ON "recording_play" USING btree ("call");--> statement-breakpoint
CREATE INDEX "recording_play_at" ON "recording_play" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_number" ON "seat" USING btree ("number");--> statement-breakpoint
CREATE INDEX "seat_state" ON "seat" USING btree ("state","idle_since");--> statement-breakpoint
CREATE INDEX "seat_span_account" ON "seat_span" USING btree ("account","begun_at");--> statement-breakpoint
CREATE INDEX "seat_span_begun" ON "seat_span" USING btree ("begun_at");