import { PartyPopper } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { inLanguage } from '#app/values/localized.ts';
import { nextItem } from '../checklist.ts';
import type { OwnChecklist } from '../own-checklist.ts';
import { ChecklistRow } from './checklist-item.tsx';
import { Confetti } from './confetti.tsx';

/** The list with how far it is; a small feast when it is finished. */
export function OwnChecklistCard({ checklist }: { checklist: OwnChecklist | null }) {
  const { locale } = useFormat();
  if (!checklist) return <NoChecklist />;
  const { items, progress, isEnrolled } = checklist;
  const next = nextItem(items);
  return (
    <Card isFlush>
      <div className="px-4 py-4 sm:px-5">
        {progress.isFinished ? <Finished /> : null}
        <div aria-live="polite">
          <Progress value={progress.done} max={progress.total} label={inLanguage(checklist.title, locale)} detail={m.adoption_progress({ done: progress.done, total: progress.total })} />
        </div>
        {isEnrolled ? null : (
          <div className="mt-4">
            <Notice tone="info">{m.adoption_not_enrolled()}</Notice>
          </div>
        )}
      </div>
      <ol className="divide-y border-t">
        {items.map((item) => (
          <ChecklistRow key={item.id} item={item} isNext={item.id === next?.id} isEnrolled={isEnrolled} />
        ))}
      </ol>
    </Card>
  );
}

function Finished() {
  return (
    <div className="relative mb-4 flex items-center gap-3 overflow-hidden rounded-lg bg-good-soft px-4 py-4">
      <Confetti />
      <PartyPopper className="size-8 shrink-0 text-good" aria-hidden="true" />
      <div className="relative">
        <h2 className="text-lg font-semibold">{m.adoption_finished_title()}</h2>
        <p className="text-sm">{m.adoption_finished_text()}</p>
      </div>
    </div>
  );
}

function NoChecklist() {
  return (
    <Card>
      <EmptyState title={m.adoption_none_title()} action={<ButtonLink to={paths.roadmap}>{m.adoption_to_roadmap()}</ButtonLink>}>
        {m.adoption_none_text()}
      </EmptyState>
    </Card>
  );
}
