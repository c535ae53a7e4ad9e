CREATE TABLE "knowledge_text" (
	"entry" text PRIMARY KEY NOT NULL,
	"words" tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX "knowledge_text_words" ON "knowledge_text" USING gin ("words");
