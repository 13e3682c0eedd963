import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { m } from '#app/messages/compiled/messages.js';
import type { Verdict } from '../../evidence/evidence.ts';
import { verdictLook } from '../../evidence/evidence-words.ts';

/** What the evidence comes to, and since when. */
export function VerdictBadge({ verdict: { kind, on }, withDay = false }: { verdict: Verdict; withDay?: boolean }) {
  const { date } = useFormat();
  const { tone, word } = verdictLook(kind);
  return <Badge tone={tone}>{withDay && on ? m.evidence_verdict_on({ verdict: word, date: date(on) }) : word}</Badge>;
}
