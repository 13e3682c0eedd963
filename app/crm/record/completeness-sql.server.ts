import { Prisma } from '#app/db/generated/client.ts';
import type { Entity } from '../entity/entity.ts';
import { fieldOf } from '../entity/entities.ts';
import { weightsOf } from './completeness.ts';

/** How complete a record is, in percent, as `completenessOf` says; names come from the descriptions of records. */
export function completenessSql(entity: Entity, alias: string): Prisma.Sql {
  const weights = weightsOf(entity.name);
  const percent = (counting: typeof weights) => {
    const known = counting.map(({ fields, weight }) => `CASE WHEN ${isKnown(entity, fields, alias)} THEN ${weight} ELSE 0 END`).join(' + ');
    return `(100 * (${known}) / ${counting.reduce((sum, { weight }) => sum + weight, 0)})`;
  };
  const lasting = weights.filter(({ isOfOpen }) => !isOfOpen);
  if (lasting.length === weights.length) return Prisma.raw(percent(weights));
  const isSettled = `EXISTS (SELECT 1 FROM stages settled WHERE settled.workspace_id = "${alias}".workspace_id AND settled.id = "${alias}".stage_id AND settled.kind <> 'open')`;
  return Prisma.raw(`(CASE WHEN ${isSettled} THEN ${percent(lasting)} ELSE ${percent(weights)} END)`);
}

/** Whether at least one of the fields is known, as SQL; null counts as no. */
export function isKnown(entity: Entity, fields: readonly string[], alias: string): string {
  const each = (name: string) => {
    const kind = fieldOf(entity, name)?.kind;
    const value = `"${alias}"."${name}"`;
    return kind === 'flag' ? `${value} IS TRUE` : kind === 'text' || kind === 'long-text' || kind === 'email' || kind === 'phone' || kind === 'url' || kind === 'choice' ? `${value} <> ''` : `${value} IS NOT NULL`;
  };
  return fields.map(each).join(' OR ');
}
