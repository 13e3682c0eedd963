import type { Result } from '#app/values/result.ts';

/** What a verb answers that has to go well for what comes after. @throws with the reason when it was refused */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
