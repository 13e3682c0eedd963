import { pack, type Packed, unpack } from '#app/values/packed.ts';
import type { PlanItem, PlanLink } from './plan-item.ts';
import type { ShownPlan } from './plan.server.ts';

/** A plan on its way to a browser. */
export type PackedPlan = Packed<PackedParts | null>;

interface PackedParts extends Omit<ShownPlan, 'plan'> {
  items: ReturnType<typeof itemValues>[];
  /** From and to by their place among the items. */
  links: [id: string, from: number, to: number, lagDays: number][];
}

/** The values of items without their names, and links by place: of a thousand items two thirds of the text are the same words and ids again. */
export function packPlan(shown: ShownPlan | null): PackedPlan {
  if (!shown) return pack(null);
  const { plan, ...rest } = shown;
  const places = new Map(plan.items.map(({ id }, place) => [id, place]));
  const links = plan.links.flatMap(({ id, fromId, toId, lagDays }): PackedParts['links'] => {
    const [from, to] = [places.get(fromId), places.get(toId)];
    return from === undefined || to === undefined ? [] : [[id, from, to, lagDays]];
  });
  return pack({ ...rest, items: plan.items.map(itemValues), links });
}

export function unpackPlan(packed: PackedPlan): ShownPlan | null {
  const parts = unpack(packed);
  if (!parts) return null;
  const { items: rows, links, ...rest } = parts;
  const items = rows.map(toItem);
  return { ...rest, plan: { items, links: links.map(([id, from, to, lagDays]): PlanLink => ({ id, fromId: items[from]!.id, toId: items[to]!.id, lagDays })) } };
}

function itemValues({ id, phaseId, shape, colour, name, ownerId, planned, forecast, actual, hoursPlanned, hoursSpent, objectiveId, specificationId, version }: PlanItem) {
  return [id, phaseId, shape, colour, name, ownerId, planned.start, planned.end, forecast?.start ?? null, forecast?.end ?? null, actual.start, actual.end, hoursPlanned, hoursSpent, objectiveId, specificationId, version] as const;
}

function toItem([id, phaseId, shape, colour, name, ownerId, start, end, forecastStart, forecastEnd, actualStart, actualEnd, hoursPlanned, hoursSpent, objectiveId, specificationId, version]: ReturnType<typeof itemValues>): PlanItem {
  return {
    id, phaseId, shape, colour, name, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId, version,
    planned: { start, end },
    forecast: forecastStart && forecastEnd && { start: forecastStart, end: forecastEnd },
    actual: { start: actualStart, end: actualEnd },
  };
}
