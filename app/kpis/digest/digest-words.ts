import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { KpiTile } from '../dashboard.ts';
import { groupText } from '../slice-words.ts';
import { kpiName, kpiValueText } from '../metric-words.ts';
import { statusWord } from '../status-words.ts';
import { soFarText, targetText } from '../target/target-words.ts';
import type { Digest } from './digest.ts';
import type { DigestRefusal } from './digests.server.ts';
import type { Rhythm } from './rhythm.ts';

const RHYTHM_NAMES: Record<Rhythm, () => string> = { weekly: m.digest_weekly, monthly: m.digest_monthly };

export const rhythmName = (rhythm: Rhythm | null): string => (rhythm ? RHYTHM_NAMES[rhythm]() : m.digest_never());

/** How many go well and how many do not, in one line: the subject of the mail. */
export function standingText({ counts: { well, behind, danger, all } }: Pick<Digest, 'counts'>): string {
  if (all === 0) return m.digest_none();
  const rest = all - well - behind - danger;
  const parts = [
    [danger, m.digest_danger],
    [behind, m.digest_behind],
    [well, m.digest_well],
    [rest, m.digest_unjudged],
  ] as const;
  return m.digest_of_all({ count: all, standing: parts.flatMap(([count, say]) => (count > 0 ? [say({ count })] : [])).join(', ') });
}

/** Name, value and target of a KPI, as the dashboard prints them; of a sum that starts again, that the value is what there is so far. */
export function tileWords({ kpi, unit, currency, value }: KpiTile, format: Format): { name: string; value: string; target: string } {
  const asText = (amount: number | null) => kpiValueText(amount, unit, currency, format);
  return { name: kpiName(kpi), value: asText(value), target: [groupText(kpi), soFarText(kpi), m.digest_target({ target: `${targetText(kpi, asText)} ${m.kpis_by_date({ date: format.date(kpi.deadlineOn) })}` })].filter(Boolean).join(' · ') };
}

/** A KPI in one line of plain text. */
export function tileLine(tile: KpiTile, format: Format): string {
  const { name, value, target } = tileWords(tile, format);
  return `${name}: ${value} – ${statusWord(tile.status.kind)}. ${target}`;
}

const REFUSALS: Record<DigestRefusal, () => string> = { 'not-allowed': m.digest_not_allowed, 'not-found': m.digest_not_found, 'refused-by-reader': m.digest_refused_by_reader };

export const digestRefusalText = (reason: DigestRefusal): string => REFUSALS[reason]();
