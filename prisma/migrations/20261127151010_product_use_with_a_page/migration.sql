-- Product use is seen, filtered and kept like any other record; a workspace may add fields of its own to it.
ALTER TABLE "product_usages" ADD COLUMN "custom" JSONB NOT NULL DEFAULT '{}';
