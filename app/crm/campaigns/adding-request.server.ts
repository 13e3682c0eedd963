import type { Scope } from '#app/people/scope.ts';
import { CONTACT } from '../entity/contact.ts';
import { readTarget } from '../list/bulk-request.server.ts';
import { SelectionSchema } from '../list/list-form.ts';
import type { AddingAnswer } from './adding-answer.ts';
import { AddingSchema, addToCampaign } from './add-to-campaign.server.ts';

const FormSchema = AddingSchema.extend({ selection: SelectionSchema });

/** Adds what a list's dialog asks. Null when it is no such question. */
export async function answerAdding(scope: Scope, { given, params, asOf }: { given: unknown; params: URLSearchParams; asOf: Date }): Promise<AddingAnswer | null> {
  const form = FormSchema.safeParse(parsed(given));
  if (!form.success) return null;
  const { selection, ...adding } = form.data;
  const target = await readTarget(scope, CONTACT, params, selection);
  if (!target) return { status: 'refused', reason: 'list-unclear' };
  const added = await addToCampaign(scope, target, adding, { asOf });
  return added.ok ? { status: 'done', ...added.value } : { status: 'refused', reason: added.reason };
}

function parsed(given: unknown): unknown {
  try {
    return typeof given === 'string' ? (JSON.parse(given) as unknown) : null;
  } catch {
    return null;
  }
}
