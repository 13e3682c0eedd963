/** One act in the audit log. */
export interface AuditEntry {
  id: string;
  at: Date;
  /** Who, in words. */
  actor: string;
  /** screen, api, command-line or job. */
  source: string;
  verb: string;
  entity: string;
  recordId: string | null;
  batchId: string;
  changes: FieldChange[];
}

export interface FieldChange {
  field: string;
  /** Null when there was nothing. */
  before: string | null;
  after: string | null;
}

/** What differs between two states of a record, field by field; nested values show as JSON. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [asRecord(before), asRecord(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields.map((field) => ({ field, before: asText(was[field]), after: asText(is[field]) })).filter((change) => change.before !== change.after);
}

function asRecord(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { value };
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
