-- The lists of tasks, cases and invoices begin with what is open. Few of many may be: without an index of their own a page of
-- the open ones walks past all that was ever done. Deals have theirs: the open stages are few, and each has its deals in an index.
CREATE INDEX tasks_open ON tasks (workspace_id, due_on, id) WHERE done_at IS NULL AND deleted_at IS NULL;
CREATE INDEX cases_open ON cases (workspace_id, opened_at, id) WHERE status IN ('new', 'open', 'waiting') AND deleted_at IS NULL;
CREATE INDEX invoices_open_due ON invoices (workspace_id, due_on, id) WHERE open_cents > 0 AND deleted_at IS NULL;
