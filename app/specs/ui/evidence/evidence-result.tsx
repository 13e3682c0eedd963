import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { verdictLook } from '../../evidence/evidence-words.ts';

/** What a test found; without its colour where it does not count any more. @param isEarlier of a version that asked something else */
export function EvidenceResult({ evidence: { result, isWithdrawn }, isEarlier }: { evidence: Evidence; isEarlier: boolean }) {
  const { tone, word } = verdictLook(result);
  return (
    <>
      <Badge tone={isEarlier || isWithdrawn ? 'neutral' : tone}>{word}</Badge>
      {isEarlier ? <span className="mt-1 block max-w-44 text-xs text-muted">{m.evidence_of_earlier()}</span> : null}
    </>
  );
}
