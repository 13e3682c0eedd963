-- A payment in the trash pays nothing: what was divided of it is open again, until it comes back.
CREATE OR REPLACE FUNCTION pacer_invoice_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
BEGIN
  IF pacer_is_undoing() THEN RETURN NEW; END IF;
  IF NEW.status IN ('credited', 'written-off', 'paid') THEN
    NEW.open_cents := 0;
  ELSE
    SELECT coalesce(sum(a.amount_cents), 0) INTO paid FROM payment_allocations a JOIN payments p ON p.id = a.payment_id
    WHERE a.workspace_id = NEW.workspace_id AND a.invoice_id = NEW.id AND a.deleted_at IS NULL AND p.deleted_at IS NULL;
    NEW.open_cents := NEW.total_cents - paid;
    IF NEW.status = 'sent' AND NEW.total_cents > 0 AND NEW.open_cents <= 0 THEN NEW.status := 'paid'; NEW.open_cents := 0; END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION pacer_payments_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pacer_is_undoing() THEN RETURN NULL; END IF;
  UPDATE invoices i SET status = CASE WHEN i.status = 'paid' THEN 'sent' ELSE i.status END, version = i.version + 1, updated_at = now()
  WHERE i.id IN (
    SELECT a.invoice_id FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN payment_allocations a ON a.payment_id = n.id
    WHERE (o.deleted_at IS NULL) <> (n.deleted_at IS NULL) AND a.deleted_at IS NULL
  );
  RETURN NULL;
END $$;
CREATE TRIGGER a_open_update AFTER UPDATE ON payments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION pacer_payments_moved();
