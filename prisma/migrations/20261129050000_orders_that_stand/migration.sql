-- Who bought on which day, of orders that stand: what the metrics of orders read through all of.
CREATE INDEX orders_that_stand ON orders (workspace_id, account_id, contact_id, ordered_on) WHERE deleted_at IS NULL AND status IN ('confirmed', 'delivered');
