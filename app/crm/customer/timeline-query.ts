import { isUuid } from '#app/values/uuid.ts';
import { fieldOf } from '../entity/entities.ts';
import { INTERACTION } from '../entity/interaction.ts';
import { TIMELINE_GROUPS, type TimelineFilter, type TimelineGroup } from './timeline.ts';

/** The filter of a timeline as it stands in an address; what makes no sense is left out. */
export function readTimelineFilter(params: URLSearchParams): TimelineFilter {
  const group = params.get('show');
  const channel = params.get('channel');
  const who = params.get('who') ?? '';
  const [side, id] = [who.slice(0, 1), who.slice(2)];
  return {
    group: group !== null && Object.hasOwn(TIMELINE_GROUPS, group) ? (group as TimelineGroup) : null,
    channel: channel !== null && fieldOf(INTERACTION, 'channel')?.choices?.includes(channel) ? channel : null,
    contactId: side === 'c' && isUuid(id) ? id : null,
    memberId: side === 'm' && isUuid(id) ? id : null,
    isNoisy: params.get('noise') === 'on',
    hasPeople: params.get('people') === 'on',
    before: params.get('before'),
  };
}

/** The same filter as an address; without the place where the reader is. */
export function writeTimelineFilter(filter: TimelineFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.group) params.set('show', filter.group);
  if (filter.channel) params.set('channel', filter.channel);
  if (filter.contactId) params.set('who', `c:${filter.contactId}`);
  if (filter.memberId) params.set('who', `m:${filter.memberId}`);
  if (filter.isNoisy) params.set('noise', 'on');
  if (filter.hasPeople) params.set('people', 'on');
  return params;
}
