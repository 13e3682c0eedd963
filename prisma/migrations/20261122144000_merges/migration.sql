-- Both records of a pair are asked for.
CREATE INDEX "duplicate_candidates_workspace_id_right_id_idx" ON "duplicate_candidates"("workspace_id", "right_id");

-- Whether a merge stands is seen at the record that was merged, whoever undoes or redoes it: the log of merges and the queue follow.
CREATE FUNCTION pacer_merge_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.merged_into_id IS NULL THEN
    UPDATE merges m SET undone_at = now() WHERE m.workspace_id = NEW.workspace_id AND m.loser_id = NEW.id AND m.undone_at IS NULL;
    UPDATE duplicate_candidates d SET decision = 'open', decided_by = NULL, decided_at = NULL
    WHERE d.workspace_id = NEW.workspace_id AND d.decision = 'merged' AND d.left_id = least(NEW.id, OLD.merged_into_id) AND d.right_id = greatest(NEW.id, OLD.merged_into_id);
  ELSE
    UPDATE merges m SET undone_at = NULL
    WHERE m.id = (SELECT l.id FROM merges l WHERE l.workspace_id = NEW.workspace_id AND l.loser_id = NEW.id AND l.survivor_id = NEW.merged_into_id AND l.undone_at IS NOT NULL ORDER BY l.at DESC LIMIT 1)
      AND pacer_is_undoing();
    UPDATE duplicate_candidates d SET decision = 'merged'
    WHERE d.workspace_id = NEW.workspace_id AND d.left_id = least(NEW.id, NEW.merged_into_id) AND d.right_id = greatest(NEW.id, NEW.merged_into_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER d_merge AFTER UPDATE OF merged_into_id ON accounts FOR EACH ROW WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION pacer_merge_follows();
CREATE TRIGGER d_merge AFTER UPDATE OF merged_into_id ON contacts FOR EACH ROW WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION pacer_merge_follows();
