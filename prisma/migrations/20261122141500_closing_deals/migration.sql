-- A deal in a won or lost stage is closed on the day it came there, whatever moved it; one that is open again is not, and was not lost.
CREATE FUNCTION pacer_deal_closing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stage_kind text;
BEGIN
  IF pacer_is_undoing() OR (TG_OP = 'UPDATE' AND NEW.stage_id = OLD.stage_id) THEN RETURN NEW; END IF;
  SELECT kind INTO stage_kind FROM stages WHERE id = NEW.stage_id;
  IF stage_kind = 'open' THEN
    NEW.closed_on := NULL;
    NEW.lost_reason := NULL;
  ELSE
    IF TG_OP = 'INSERT' OR NEW.closed_on IS NOT DISTINCT FROM OLD.closed_on THEN
      NEW.closed_on := coalesce(NEW.closed_on, (coalesce(NEW.stage_since, now()) AT TIME ZONE (SELECT time_zone FROM workspaces WHERE id = NEW.workspace_id))::date);
    END IF;
    IF stage_kind = 'won' THEN NEW.lost_reason := NULL; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closing BEFORE INSERT OR UPDATE ON deals FOR EACH ROW EXECUTE FUNCTION pacer_deal_closing();
