import type { SubmissionResult } from '@conform-to/react';
import type { FunnelOrder } from '#app/events/use/step-funnel.ts';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const ORDERS: Record<FunnelOrder, () => string> = { sequential: m.use_order_sequential, strict: m.use_order_strict, any: m.use_order_any };
export const orderName = (order: FunnelOrder) => ORDERS[order]();

const SENTENCES: Record<string, (() => string) | undefined> = {
  'name-required': m.processes_reason_name_required,
  'too-long': m.processes_reason_too_long,
  'name-taken': m.processes_reason_taken,
  'changed-meanwhile': m.processes_reason_changed,
  'too-few-steps': m.processes_reason_steps,
  'not-found': m.processes_gone,
};

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayProcessErrors(result: SubmissionResult): SubmissionResult {
  const say = (code: string) => (SENTENCES[code] ?? m.processes_reason_name_required)();
  return sayErrors(result, say);
}
