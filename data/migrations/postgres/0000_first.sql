CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" jsonb NOT NULL,
	"unit" text,
	"city" text,
	"active" boolean NOT NULL,
	"demonstration" boolean NOT NULL,
	"failures" integer NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"ticket" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"city" text NOT NULL,
	"unit" text,
	"unit_name" text NOT NULL,
	"matter_name" text NOT NULL,
	"place_name" text NOT NULL,
	"satisfaction" text NOT NULL,
	"solution" text NOT NULL,
	CONSTRAINT "evaluation_ticket_sequence_pk" PRIMARY KEY("ticket","sequence")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"ticket" text NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_role" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_unit" text,
	"fact" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_ticket_sequence_pk" PRIMARY KEY("ticket","sequence")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"ticket" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rectification" (
	"id" text PRIMARY KEY NOT NULL,
	"ticket" text NOT NULL,
	"state" text NOT NULL,
	"city" text NOT NULL,
	"unit" text,
	"unit_name" text NOT NULL,
	"matter_name" text NOT NULL,
	"place_name" text NOT NULL,
	"satisfaction" text NOT NULL,
	"way" text,
	"repeats" integer NOT NULL,
	"result" text,
	"conclusion" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reveal" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"ticket" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seal" (
	"sequence" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"heads" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "serial" (
	"day" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"address" text NOT NULL,
	"agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"number" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"round" integer NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"urgency" text NOT NULL,
	"title" text NOT NULL,
	"phone" text NOT NULL,
	"city" text NOT NULL,
	"division" text,
	"place_name" text,
	"matter" text,
	"matter_name" text,
	"lead" text,
	"lead_name" text,
	"confidential" boolean NOT NULL,
	"urges" integer NOT NULL,
	"extension_pending" boolean NOT NULL,
	"case_state" text,
	"satisfaction" text,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"warn_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"query_code_hash" text NOT NULL,
	"submission_key" text NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_unit" (
	"ticket" text NOT NULL,
	"unit" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "ticket_unit_ticket_unit_pk" PRIMARY KEY("ticket","unit")
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectification" ADD CONSTRAINT "rectification_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_unit" ADD CONSTRAINT "ticket_unit_ticket_ticket_number_fk" FOREIGN KEY ("ticket") REFERENCES "public"."ticket"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_login" ON "account" USING btree ("login");--> statement-breakpoint
CREATE INDEX "attachment_ticket" ON "attachment" USING btree ("ticket");--> statement-breakpoint
CREATE INDEX "evaluation_at" ON "evaluation" USING btree ("at","ticket");--> statement-breakpoint
CREATE INDEX "event_at" ON "event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "rectification_state" ON "rectification" USING btree ("state","opened_at");--> statement-breakpoint
CREATE INDEX "rectification_closed" ON "rectification" USING btree ("closed_at","id");--> statement-breakpoint
CREATE INDEX "reveal_ticket" ON "reveal" USING btree ("ticket");--> statement-breakpoint
CREATE INDEX "reveal_at" ON "reveal" USING btree ("at");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_submission_key" ON "ticket" USING btree ("submission_key");--> statement-breakpoint
CREATE INDEX "ticket_state_registered" ON "ticket" USING btree ("state","registered_at","number");--> statement-breakpoint
CREATE INDEX "ticket_state_due" ON "ticket" USING btree ("state","due_at","number");--> statement-breakpoint
CREATE INDEX "ticket_lead_state" ON "ticket" USING btree ("lead","state");--> statement-breakpoint
CREATE INDEX "ticket_city_state" ON "ticket" USING btree ("city","state");--> statement-breakpoint
CREATE INDEX "ticket_phone" ON "ticket" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "ticket_unit_unit" ON "ticket_unit" USING btree ("unit","ticket");