import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { channelPattern } from '../../customer/channel-pattern.ts';
import { MOMENTS_COUNTED } from '../../customer/customer.ts';
import { choiceLabel } from '../field-label.ts';
import { ChannelIcon } from './channel-icon.tsx';
import type { CustomerView } from './customer-view.ts';

/** Over which channels they and we are in touch, as shares of the contact moments of a year. */
export function ChannelCard({ customer: { channels } }: CustomerView) {
  const format = useFormat();
  const pattern = channelPattern(channels);
  if (!pattern) return null;
  const inside = format.percent(pattern.inRatio, 0);
  const outside = format.percent(1 - pattern.inRatio, 0);
  const widest = pattern.channels[0]?.ratio ?? 1;
  return (
    <Card title={m.customer_channels()} description={pattern.total >= MOMENTS_COUNTED ? m.customer_channels_cut({ count: format.number(MOMENTS_COUNTED) }) : undefined}>
      <table className="w-full border-separate border-spacing-y-1 text-sm">
        <caption className="sr-only">{m.customer_channels_of({ inside, outside })}</caption>
        <tbody>
          {pattern.channels.map((share) => (
            <tr key={share.channel}>
              <th scope="row" className="w-px pr-3 text-left font-normal whitespace-nowrap">
                <span className="flex items-center gap-2">
                  <ChannelIcon channel={share.channel} className="size-4 text-muted" />
                  {choiceLabel(share.channel)}
                </span>
              </th>
              <td title={m.customer_channels_of({ inside: String(share.in), outside: String(share.out) })}>
                <span className="flex h-2.5 gap-px overflow-hidden rounded-full" style={{ width: `${(share.ratio / widest) * 100}%` }} aria-hidden="true">
                  {share.in > 0 ? <span className="bg-accent" style={{ flexGrow: share.in }} /> : null}
                  {share.out > 0 ? <span className="bg-accent opacity-35" style={{ flexGrow: share.out }} /> : null}
                </span>
                <span className="sr-only">{m.customer_channels_of({ inside: String(share.in), outside: String(share.out) })}</span>
              </td>
              <td className="w-px pl-3 text-right whitespace-nowrap text-muted">{format.percent(share.ratio, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-full bg-accent" aria-hidden="true" />
          {inside} {m.customer_channels_in()}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-full bg-accent opacity-35" aria-hidden="true" />
          {outside} {m.customer_channels_out()}
        </span>
      </p>
    </Card>
  );
}
