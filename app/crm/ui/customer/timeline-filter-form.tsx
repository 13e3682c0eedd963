import { Form, useSubmit } from '@remix-run/react';
import { Filter } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { INTERACTION } from '../../entity/interaction.ts';
import { TIMELINE_GROUPS, type TimelineFilter, type TimelineGroup } from '../../customer/timeline.ts';
import { choiceLabel } from '../field-label.ts';
import type { CustomerView } from './customer-view.ts';

const GROUP_WORDS: Record<TimelineGroup, () => string> = {
  contact: () => m.customer_group_contact(),
  work: () => m.customer_group_work(),
  money: () => m.customer_group_money(),
  marketing: () => m.customer_group_marketing(),
  edits: () => m.customer_group_edits(),
};
const CHANNELS = INTERACTION.fields.find(({ name }) => name === 'channel')?.choices ?? [];

/** What of the timeline is shown; a choice works at once, without JavaScript by the button. */
export function TimelineFilterForm({ view: { customer, beside }, filter }: { view: CustomerView; filter: TimelineFilter }) {
  const submit = useSubmit();
  // The channels that were used come first, the others are there for older times.
  const used = [...new Set(customer.channels.map(({ channel }) => channel))];
  const channels = [...used, ...CHANNELS.filter((channel) => !used.includes(channel))];
  const who = filter.contactId ? `c:${filter.contactId}` : filter.memberId ? `m:${filter.memberId}` : '';
  const people = customer.kind === 'account' ? customer.links : [];
  return (
    <Form method="get" role="search" aria-label={m.customer_timeline_filter()} preventScrollReset onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })} className="flex flex-wrap items-center gap-2 px-4 py-3 sm:px-5" data-print="hide">
      {beside ? <input type="hidden" name="from" value={beside.from} /> : null}
      <Filter className="size-4 text-muted max-sm:hidden" aria-hidden="true" />
      <Choice name="show" label={m.customer_timeline_what()} value={filter.group ?? ''}>
        <option value="">{m.customer_timeline_everything()}</option>
        {(Object.keys(TIMELINE_GROUPS) as TimelineGroup[]).map((group) => (
          <option key={group} value={group}>
            {GROUP_WORDS[group]()}
          </option>
        ))}
      </Choice>
      <Choice name="channel" label={m.customer_timeline_channel()} value={filter.channel ?? ''}>
        <option value="">{m.customer_timeline_any_channel()}</option>
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {choiceLabel(channel)}
          </option>
        ))}
      </Choice>
      <Choice name="who" label={m.customer_timeline_who()} value={who}>
        <option value="">{m.customer_timeline_anyone()}</option>
        {people.length > 0 ? (
          <optgroup label={m.customer_timeline_their_people()}>
            {people.map(({ id, otherId, name }) => (
              <option key={id} value={`c:${otherId}`}>
                {name}
              </option>
            ))}
          </optgroup>
        ) : null}
        {customer.colleagues.length > 0 ? (
          <optgroup label={m.customer_timeline_colleagues()}>
            {customer.colleagues.map(({ id, name }) => (
              <option key={id} value={`m:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        ) : null}
      </Choice>
      {customer.kind === 'account' ? <Switch name="people" label={m.customer_timeline_people()} isOn={filter.hasPeople} /> : null}
      <Switch name="noise" label={m.customer_timeline_noise()} isOn={filter.isNoisy} />
      <noscript>
        <button className="link text-sm">{m.customer_timeline_apply()}</button>
      </noscript>
    </Form>
  );
}

function Choice({ name, label, value, children }: { name: string; label: string; value: string; children: ReactNode }) {
  return (
    <select key={value} name={name} aria-label={label} defaultValue={value} className="control w-auto min-w-32 grow py-1 text-sm sm:max-w-44 sm:grow-0">
      {children}
    </select>
  );
}

function Switch({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label className="inline-flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
      <input key={String(isOn)} type="checkbox" name={name} value="on" defaultChecked={isOn} className="size-4 accent-accent" />
      {label}
    </label>
  );
}
