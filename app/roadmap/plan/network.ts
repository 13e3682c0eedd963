import type { Plan, PlanLink } from './plan-item.ts';

/** A plan by place in its list, for counting: in rows of numbers, for an object a link makes ten thousand of them twice as slow. */
export interface Network {
  /** Places in an order in which everything comes after what it waits for. */
  order: Int32Array;
  /** What waits for a place. */
  after: Ties;
  /** What a place waits for. */
  before: Ties;
}

/** The ties of a place lie side by side, from `from[place]` up to, not including, `from[place + 1]`. */
interface Ties {
  from: Int32Array;
  place: Int32Array;
  lagDays: Int32Array;
}

/** @throws where links go round: they are refused before they are kept. */
export function networkOf({ items, links }: Plan): Network {
  const places = new Map<string, number>();
  for (let place = 0; place < items.length; place++) places.set(items[place]!.id, place);
  const [froms, tos] = [new Int32Array(links.length), new Int32Array(links.length)];
  for (let at = 0; at < links.length; at++) {
    froms[at] = places.get(links[at]!.fromId) ?? -1;
    tos[at] = froms[at] === -1 ? -1 : (places.get(links[at]!.toId) ?? -1);
    if (tos[at] === -1) froms[at] = -1;
  }
  const after = tiesOf(items.length, links, froms, tos);
  const before = tiesOf(items.length, links, tos, froms);
  const waitsFor = Int32Array.from({ length: items.length }, (_, place) => before.from[place + 1]! - before.from[place]!);
  const order = new Int32Array(items.length);
  let known = 0;
  for (let place = 0; place < items.length; place++) if (waitsFor[place] === 0) order[known++] = place;
  for (let at = 0; at < known; at++) {
    const place = order[at]!;
    for (let tie = after.from[place]!; tie < after.from[place + 1]!; tie++) {
      const next = after.place[tie]!;
      waitsFor[next] = waitsFor[next]! - 1;
      if (waitsFor[next] === 0) order[known++] = next;
    }
  }
  if (known < items.length) throw new Error('The links of the plan go round.');
  return { order, after, before };
}

function tiesOf(count: number, links: readonly PlanLink[], owners: Int32Array, others: Int32Array): Ties {
  const from = new Int32Array(count + 1);
  for (const owner of owners) if (owner >= 0) from[owner + 1] = from[owner + 1]! + 1;
  for (let place = 0; place < count; place++) from[place + 1] = from[place + 1]! + from[place]!;
  const next = from.slice();
  const [place, lagDays] = [new Int32Array(links.length), new Int32Array(links.length)];
  for (let at = 0; at < links.length; at++) {
    const owner = owners[at]!;
    if (owner < 0) continue;
    const tie = next[owner]!;
    next[owner] = tie + 1;
    place[tie] = others[at]!;
    lagDays[tie] = links[at]!.lagDays;
  }
  return { from, place, lagDays };
}

/** The ids from one to another along the links, both included; null when it does not lead there. */
export function wayBetween(links: readonly PlanLink[], fromId: string, toId: string): string[] | null {
  const after = new Map<string, string[]>();
  for (const link of links) after.set(link.fromId, [...(after.get(link.fromId) ?? []), link.toId]);
  const cameFrom = new Map<string, string | null>([[fromId, null]]);
  const queue = [fromId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === toId) return wayBack(cameFrom, id);
    for (const next of after.get(id) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, last: string): string[] {
  const way: string[] = [];
  for (let id: string | null | undefined = last; id; id = cameFrom.get(id)) way.unshift(id);
  return way;
}

/** Something in the plan that follows itself, each followed by the next and the last by the first; null when there is none. */
export function findCycle({ items, links }: Plan): string[] | null {
  for (const { id } of items) {
    for (const link of links) {
      if (link.fromId !== id) continue;
      const back = wayBetween(links, link.toId, id);
      if (back) return [id, ...back.slice(0, -1)];
    }
  }
  return null;
}

export type LinkRefusal = { reason: 'itself' | 'already-linked' | 'not-found' } | { reason: 'cycle'; /** From what was to follow, along the links, to what was to go before. */ way: string[] };

/** Why the one cannot wait for the other; null when it can. */
export function whyNotLink({ items, links }: Plan, fromId: string, toId: string): LinkRefusal | null {
  if (!items.some(({ id }) => id === fromId) || !items.some(({ id }) => id === toId)) return { reason: 'not-found' };
  if (fromId === toId) return { reason: 'itself' };
  if (links.some((link) => link.fromId === fromId && link.toId === toId)) return { reason: 'already-linked' };
  const way = wayBetween(links, toId, fromId);
  return way && { reason: 'cycle', way };
}
