import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { DUPLICATE_THRESHOLD, type DuplicateReason } from '../../identity/duplicate.ts';
import { DUPLICATE_WORDS } from '../record/duplicate-words.ts';

/** How alike two records are, in a word with its number. */
export function ScoreBadge({ score }: { score: number }) {
  const isLikely = score >= DUPLICATE_THRESHOLD.likely;
  return (
    <Badge tone={isLikely ? 'warn' : 'info'} icon={null}>
      {isLikely ? m.duplicate_likely({ score }) : m.duplicate_perhaps({ score })}
    </Badge>
  );
}

/** What speaks for and against; what speaks against is said to. */
export function WhyAlike({ reasons }: { reasons: readonly DuplicateReason[] }) {
  if (reasons.length === 0) return <span className="text-sm text-muted">{m.duplicate_nothing_shared()}</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {reasons.map(({ code, weight }) => (
        <li key={code}>
          <Badge tone={weight < 0 ? 'bad' : 'neutral'} icon={weight < 0 ? undefined : null}>
            {DUPLICATE_WORDS[code]()}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
