import type { EntityName } from '../entity/entity.ts';
import { fold } from '../identity/fold.ts';
import { splitName } from '../identity/split-name.ts';
import type { RecordInput } from '../record/record.ts';

/** What a new record of a kind is when the file does not say. */
const STANDARDS: Partial<Record<EntityName, RecordInput>> = {
  membership_type: { period_unit: 'year', period_count: 1, scheme: 'rolling' },
  membership: { status: 'active' },
  pipeline: { position: 0, is_default: false },
  case: { kind: 'question', status: 'new', priority: 'normal' },
  campaign: { kind: 'other', status: 'planned' },
  campaign_member: { status: 'planned' },
  order_line: { quantity: 1 },
  invoice_line: { quantity: 1 },
  invoice: { status: 'sent' },
  task: { priority: 'normal' },
  address: { kind: 'post' },
};

const WON = /^(?:closed )?(?:won|gewonnen|win|deal|verkocht)$/;
const LOST = /^(?:closed )?(?:lost|verloren|verlies|afgewezen)$/;

/** Fills in what a new record needs and the file leaves out; `text` is what named it where another record refers to it. */
export function fillIn(entity: EntityName, given: RecordInput, text: string | null): RecordInput {
  const input: RecordInput = { ...STANDARDS[entity], ...withoutNulls(given) };
  switch (entity) {
    case 'account':
    case 'campaign':
    case 'deal':
    case 'pipeline':
      input.name ??= text;
      break;
    case 'contact':
      if (text !== null && input.surname === undefined) nameOf(input, text);
      break;
    case 'product':
      input.name ??= text ?? input.sku ?? null;
      input.sku ??= typeof input.name === 'string' ? input.name.slice(0, 80) : null;
      break;
    case 'membership_type':
      input.name ??= text ?? input.code ?? null;
      input.code ??= typeof input.name === 'string' ? input.name.slice(0, 40) : null;
      break;
    case 'stage': {
      input.name ??= text;
      const name = fold(String(input.name ?? ''));
      input.kind ??= WON.test(name) ? 'won' : LOST.test(name) ? 'lost' : 'open';
      input.probability ??= input.kind === 'won' ? 100 : input.kind === 'lost' ? 0 : 50;
      break;
    }
    case 'order':
    case 'invoice':
    case 'membership':
    case 'case':
      // Where they have no number of their own, they go by that under which the other system knows them.
      input.number ??= text ?? input.external_id ?? null;
      break;
    default:
  }
  return withoutNulls(input);
}

function nameOf(input: RecordInput, text: string): void {
  if (text.includes('@')) {
    input.email ??= text;
    input.surname = text.split('@')[0]?.slice(0, 200) ?? text;
    return;
  }
  const name = splitName(text);
  Object.assign(input, withoutNulls({ salutation: name.salutation, given_name: name.givenName, initials: name.initials, surname_prefix: name.surnamePrefix, surname: name.surname }), { ...input });
}

function withoutNulls(input: RecordInput): RecordInput {
  const filled: RecordInput = {};
  for (const [name, value] of Object.entries(input)) if (value !== null) filled[name] = value;
  return filled;
}
