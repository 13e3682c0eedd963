import { v7 as uuid } from 'uuid';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { addDays } from '#app/values/day.ts';
import { inItsTime, make, type Story } from './story.ts';

/** Invented: over which channel the shop's customers order. Of every hundred orders so many, at the beginning and by now. */
const CHANNELS = [
  { name: 'Webwinkel', kind: 'retention', channel: 'web', objective: 'Klanten bestellen zelf, op hun eigen moment', from: 38, to: 42 },
  { name: 'Nieuwsbrief', kind: 'cross-sell', channel: 'email', objective: 'Elke maand een aanbod dat past bij wat een klant eerder kocht', from: 14, to: 27 },
  { name: 'Binnendienst belt', kind: 'retention', channel: 'phone', objective: 'Vaste klanten bellen voordat ze zonder zitten', from: 18, to: 12 },
] as const;
/** So long is the way from the first share to the last. */
const DAYS = 400;

/** Says of the shop's orders over which channel they came, so that figures can be seen by channel; of the rest it is not known. */
export async function seedChannels(story: Story): Promise<void> {
  const { scope, today, asOf } = story;
  const campaigns = await make(story, 'campaign', CHANNELS.map(({ name, kind, channel, objective }) => ({ name, kind, channel, objective, status: 'running', starts_on: addDays(today, -DAYS - 100) })));
  const own = { ...scope, batchId: uuid() };
  await inBatch(own, { verb: 'order.update', entity: 'order', summary: { fields: ['campaign_id'] } }, async (tx) => {
    // The last digits of a number decide, so that the same order has the same channel every time.
    await tx.$executeRaw`
      WITH share AS (
        SELECT id, now_at, sum(now_at) OVER (PARTITION BY order_id ORDER BY nth) AS upto, order_id, die FROM (
          SELECT c.id, c.nth, o.id AS order_id, ('x' || substr(md5(o.number), 1, 6))::bit(24)::int % 10000 / 100.0 AS die,
            c.from_share + (c.to_share - c.from_share) * greatest(0, least(1, 1 - (${today}::date - o.ordered_on) / ${DAYS}::float8)) AS now_at
          FROM orders o CROSS JOIN unnest(${campaigns.map(({ id }) => id)}::uuid[], ${CHANNELS.map(({ from }) => from)}::int[], ${CHANNELS.map(({ to }) => to)}::int[]) WITH ORDINALITY AS c(id, from_share, to_share, nth)
          WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.campaign_id IS NULL AND o.ordered_on > ${today}::date - ${DAYS + 60}::int
        ) shares
      )
      UPDATE orders o SET campaign_id = s.id FROM share s
      WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id = s.order_id AND s.die >= s.upto - s.now_at AND s.die < s.upto`;
    await inItsTime(tx, own, asOf);
  });
}
