-- Who last looked at the facts of a customer and found them right, and when.
ALTER TABLE "accounts" ADD COLUMN "confirmed_at" TIMESTAMPTZ(3), ADD COLUMN "confirmed_by_id" UUID;
ALTER TABLE "contacts" ADD COLUMN "confirmed_at" TIMESTAMPTZ(3), ADD COLUMN "confirmed_by_id" UUID;
