import { kpiValueText, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { Grain } from '#app/values/metric.ts';
import type { Day } from '#app/values/day.ts';
import type { FrozenNumber, SuccessStory } from './success.ts';

interface Words {
  locale: 'nl' | 'en';
  number: (value: number | null, fractionDigits?: number) => string;
  percent: (ratio: number | null, fractionDigits?: number) => string;
  money: (cents: number | null, currency: string, isShort?: boolean) => string;
  period: (start: Day, grain: Grain) => string;
}

/** The number as a sentence: what it is, how high, when. */
export function numberText({ metricId, unit, value, currency, grain, start }: FrozenNumber, format: Words): string {
  return m.successes_number({ metric: metricName(metricId), value: kpiValueText(value, unit, currency, format), period: format.period(start, grain) }, { locale: format.locale });
}

/** The story as a message to pass on: title, text, whose it is and the number behind it. */
export function shareText({ title, text, subject, number }: Pick<SuccessStory, 'title' | 'text' | 'subject' | 'number'>, format: Words): string {
  const whose = subject.kind === 'everybody' ? null : m.successes_by({ name: subject.name }, { locale: format.locale });
  return [title, text, [whose, number ? numberText(number, format) : null].filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
}
