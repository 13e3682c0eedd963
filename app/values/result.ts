/** An expected outcome: done with a value, or refused with a reason that has a sentence in both languages. */
export type Result<Value, Reason extends string = string> = { ok: true; value: Value } | { ok: false; reason: Reason };

export function done(): { ok: true; value: undefined };
export function done<Value>(value: Value): { ok: true; value: Value };
export function done<Value>(value?: Value) {
  return { ok: true, value };
}

export function refused<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
