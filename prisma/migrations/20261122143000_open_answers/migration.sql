-- What somebody asked and nobody answered yet is few among very many: found without reading the others.
CREATE INDEX interactions_awaiting_contact ON interactions (workspace_id, contact_id, response_due_at) WHERE direction = 'in' AND response_due_at IS NOT NULL AND first_responded_at IS NULL AND deleted_at IS NULL;
CREATE INDEX interactions_awaiting_account ON interactions (workspace_id, account_id, response_due_at) WHERE direction = 'in' AND response_due_at IS NOT NULL AND first_responded_at IS NULL AND deleted_at IS NULL;
