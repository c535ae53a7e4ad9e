CREATE TABLE "ticket_text" (
	"number" text PRIMARY KEY NOT NULL,
	"words" tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ticket_text_words" ON "ticket_text" USING gin ("words");
