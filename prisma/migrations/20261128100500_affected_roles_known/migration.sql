-- Since when a role is known to be affected: coverage of the past counts those of then. Of the roles that are there their id
-- tells it; where it does not, they count from now on, or from when their benefit was confirmed.
ALTER TABLE "affected_roles" ADD COLUMN "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE affected_roles SET created_at = least(
  coalesce(confirmed_at, now()),
  CASE WHEN substr(id::text, 15, 1) = '7' THEN to_timestamp(('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint / 1000.0) ELSE now() END
);
