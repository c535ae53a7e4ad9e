DROP INDEX "ticket_state_registered";--> statement-breakpoint
DROP INDEX "ticket_state_due";--> statement-breakpoint
DROP INDEX "ticket_lead_state";--> statement-breakpoint
DROP INDEX "ticket_city_state";--> statement-breakpoint
DROP INDEX "ticket_phone";--> statement-breakpoint
DROP INDEX "ticket_registered";--> statement-breakpoint
ALTER TABLE "ticket_unit" ADD COLUMN "state" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "ticket_desk" ON "ticket" USING btree ("state","city","due_at","number","warn_at","case_state","extension_pending","suspension_pending","sent_back","assist_pending","supervision_level","contest_pending","lead","kind","urgency","registered_at");--> statement-breakpoint
CREATE INDEX "ticket_city_registered" ON "ticket" USING btree ("city","registered_at","number","state");--> statement-breakpoint
CREATE INDEX "ticket_brief" ON "ticket" USING btree ("number","state","city","registered_at","due_at","warn_at");--> statement-breakpoint
CREATE INDEX "ticket_lead" ON "ticket" USING btree ("lead","registered_at","number");--> statement-breakpoint
CREATE INDEX "ticket_contested" ON "ticket" USING btree ("number") WHERE contest_pending = true;--> statement-breakpoint
CREATE INDEX "ticket_audited" ON "ticket" USING btree ("audit_state","number") WHERE audit_state is not null;--> statement-breakpoint
CREATE INDEX "ticket_unit_state" ON "ticket_unit" USING btree ("unit","state","ticket");--> statement-breakpoint
CREATE INDEX "ticket_phone" ON "ticket" USING btree ("phone","registered_at","number");--> statement-breakpoint
CREATE INDEX "ticket_registered" ON "ticket" USING btree ("registered_at","number","state");--> statement-breakpoint
UPDATE "ticket_unit" SET "state" = (SELECT "ticket"."state" FROM "ticket" WHERE "ticket"."number" = "ticket_unit"."ticket");
