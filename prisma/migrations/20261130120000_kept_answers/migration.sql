-- What was judged, scanned or decided at a moment is only ever added to, as the verdicts of gates are.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "use_verdicts" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "maturity_scans" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "exception_decisions" FOR EACH ROW EXECUTE FUNCTION pacer_refuse_change();

SELECT pacer_secure_tables();
