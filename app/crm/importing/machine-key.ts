/** A number under which programs know records: that of Salesforce (fifteen or eighteen signs, from 0 to 9 and a to Z) or a GUID. */
const MACHINE_KEY = /^(?:[a-z0-9]{15}(?:[a-z0-9]{3})?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Whether a text names a record as programs do, not as people do. */
export function isMachineKey(text: string): boolean {
  return MACHINE_KEY.test(text) && /\d{3}/.test(text);
}
