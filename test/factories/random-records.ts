import fc from 'fast-check';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName, Field } from '#app/crm/entity/entity.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import type { CrmRecord, RecordInput } from '#app/crm/record/record.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, write } from './records.ts';

/** What records that are right by themselves are refused for. */
const UNFIT = ['unwilling', 'more-than-paid', 'more-than-asked'];

/** Kinds of record, those that others refer to first. */
export const IN_ORDER: readonly EntityName[] = [
  'account', 'contact', 'contact_point', 'account_contact', 'address', 'consent', 'product', 'membership_type', 'membership', 'membership_period', 'pipeline', 'stage', 'campaign', 'campaign_member', 'deal',
  'deal_stage_change', 'case', 'product_usage', 'order', 'order_line', 'invoice', 'invoice_line', 'payment', 'payment_allocation', 'interaction', 'interaction_participant', 'task', 'note',
];

/** Texts that files, spreadsheets and parsers stumble over. */
export const NASTY = [
  '=1+1', '+31', '-5', '@SUM(A1)', "'=1", "''x", "'s-Hertogenbosch", '＝1', '\u200b=1', '%0A', '|x', 'a;b', 'a,b', 'a\tb', 'a"b', '"', '""', "'", 'a\nb', 'a\r\nb', 'a\rb', '=1\n=2', 'é', 'Ĳssel', '💥', '\u202eabc', '_x0001_', '<b>&amp;</b>',
  '1.234', '1,50', '00123', '2026-01-05', '5-1-2026', 'true', 'ja', 'null', 'NULL', '#N/A', '1e5', 'a'.repeat(180), ' \u00a0inner  spaces ', 'sep=;', '\ufeffx', 'pacer_id', "Jan van 't Hof", 'van der Berg, J.',
];

/** Random records of every kind, written as the product writes them: `perKind` of each, referring to each other. */
export async function plantRandomRecords(scope: Scope, seed: number, perKind = 12): Promise<void> {
  const random = fc.sample(fc.integer({ min: 0, max: 2 ** 30 }), { seed, numRuns: 60_000 });
  let at = 0;
  const next = (most: number) => random[(at += 1) % random.length]! % most;
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const members = (await database().member.findMany({ where: { workspaceId: scope.workspaceId }, select: { id: true } })).map(({ id }) => id);
  const made = new Map<EntityName, string[]>();
  /** The stages made so far. */
  const stages = new Map<string, CrmRecord>();

  const valueOf = (field: Field, n: number): unknown => {
    const isPresent = field.isRequired || next(3) > 0;
    if (!isPresent || field.isReadOnly) return undefined;
    switch (field.kind) {
      case 'text':
      case 'long-text': {
        if (field.check === 'currency') return pick(['EUR', 'USD']);
        if (field.check === 'country') return pick(['NL', 'BE']);
        if (field.check === 'kvk') return String(10_000_000 + n);
        if (field.check === 'vat') return undefined;
        const text = pick(NASTY).slice(0, (field.maxLength ?? 200) - 6).trim();
        return ['number', 'sku', 'code'].includes(field.name) || (field.name === 'name' && next(2) > 0) ? `${text}${text === '' ? '' : ' '}${n}` : text || 'x';
      }
      case 'email':
        return `p${n}@example.com`;
      case 'phone':
        return pick(['020-6241111', '+32 2 555 12 12', '06 12345678', '+1 212 555 0123']);
      case 'url':
        return `https://site${n}.example.com/`;
      case 'integer':
        return (field.min ?? -50) + next(Math.min(1000, (field.max ?? 1000) - (field.min ?? -50) + 1));
      case 'decimal':
        return pick([0.0001, -1.5, 1234.5678, 1.234, 1000, 0.5]);
      case 'money':
        return pick([0, 1, -1, 5, 100, -12345, 123456789, 100000]);
      case 'day':
        return `20${String(10 + next(20)).padStart(2, '0')}-0${1 + next(9)}-1${next(9)}`;
      case 'instant':
        return pick(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-03-29T01:30:00.123Z', '1987-06-05T04:03:02.001Z', '2026-01-01T23:59:59.000Z']);
      case 'flag':
        return next(2) > 0;
      case 'choice':
        return pick(field.choices!);
      case 'tags':
        return [...new Set([pick(['beurs', '=1', "l'été", 'a b']), pick(['nieuw', '-x'])])];
      case 'member':
        return pick(members);
      case 'reference': {
        const pool = made.get(field.target!) ?? [];
        return pool.length > 0 ? pick(pool) : undefined;
      }
    }
  };

  for (const name of IN_ORDER) {
    const entity = ENTITIES[name];
    const inputs = Array.from({ length: perKind }, (_, n) => {
      const given: Record<string, unknown> = {};
      for (const field of [...entity.fields, ...(entity.hasTags ? [{ name: 'tags', kind: 'tags' } as const] : [])]) {
        const value = valueOf(field, n);
        if (value !== undefined) given[field.name] = value;
      }
      if (next(2) > 0) given.external_id = pick([`${n}`, `=${n}`, `X-${n}`, `p${n}@example.com`]) + (next(4) > 0 ? '' : ' ');
      if (given.external_id && next(4) === 0) given.external_system = 'exact';
      const { starts_on: from, ends_on: to } = given;
      if (typeof from === 'string' && typeof to === 'string' && to < from) Object.assign(given, { starts_on: to, ends_on: from });
      const pool = (of: EntityName) => made.get(of)!;
      if (entity.needsHolder) given.contact_id = pool('contact')[n % perKind];
      if (name === 'contact_point') Object.assign(given, { is_primary: false, kind: 'social' });
      if (name === 'account_contact') Object.assign(given, { is_primary: false, ends_on: '2020-01-01', starts_on: '2019-01-01' });
      if (name === 'membership_period') Object.assign(given, { membership_id: pool('membership')[n], starts_on: '2026-01-01', ends_on: '2027-01-01' });
      if (name === 'campaign_member') Object.assign(given, { campaign_id: pool('campaign')[n], contact_id: pool('contact')[n] });
      if (name === 'interaction_participant') Object.assign(given, { interaction_id: pool('interaction')[n], contact_id: pool('contact')[n] });
      if (name === 'stage') Object.assign(given, { name: `${pick(['Nieuw', 'Gesprek', '=1'])} ${n >> 1}`, pipeline_id: pool('pipeline')[n % 2] });
      if (name === 'deal') {
        const stage = stages.get(String(given.stage_id));
        given.pipeline_id = stage?.pipeline_id;
        if (stage?.kind === 'lost') given.lost_reason ??= 'other';
      }
      if (name === 'pipeline') given.name = `${String(given.name)} ${n}`.slice(0, 200);
      return given;
    });
    const read = inputs.map((input) => readInput(entity, input, { isNew: true, timeZone: scope.timeZone }));
    const wrong = read.findIndex((each) => !each.ok);
    if (wrong >= 0) throw new Error(`${name}: ${JSON.stringify([read[wrong], inputs[wrong]])}`);
    const all = read.flatMap((each) => (each.ok ? [each.input] : []));
    const make = (some: readonly RecordInput[]) => write(act(scope), (tx, own) => createRecords(tx, own, entity, some, { asOf: new Date('2026-11-22T12:00:00.123Z') }));
    const first = await make(all);
    // Chance lets some refuse what a campaign asks, or divides more than came in: those are left out.
    const unfit = new Set(first.ok ? [] : [...first.refusals].filter(([, { code }]) => UNFIT.includes(code)).map(([at]) => at));
    const done = unfit.size > 0 ? await make(all.filter((_, at) => !unfit.has(at))) : first;
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify([...done.refusals])}`);
    if (name === 'stage') for (const stage of done.records) stages.set(stage.id, stage);
    made.set(name, done.records.map(({ id }) => id));
  }
}
