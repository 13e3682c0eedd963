import { Form } from '@remix-run/react';
import { PartyPopper } from 'lucide-react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { inLanguage, type Localized } from '#app/values/localized.ts';
import { nextItem } from '../../checklists/checklist.ts';
import type { OwnChecklist } from '../../checklists/own-checklist.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { Confetti } from './confetti.tsx';

interface OwnChecklistCardProps {
  list: OwnChecklist;
  isEnrolled: boolean;
  /** Whether the next thing to do is on this list. */
  hasNext: boolean;
  /** Shown as an example in a language: nothing on it can be pressed. */
  sampleIn?: keyof Localized;
}

/** One list with how far it is; a small feast when it is finished. */
export function OwnChecklistCard({ list, isEnrolled, hasNext, sampleIn }: OwnChecklistCardProps) {
  const format = useFormat();
  const locale = sampleIn ?? format.locale;
  const { items, progress } = list;
  const next = hasNext ? nextItem(items) : null;
  const isMeasured = items.some(({ rule }) => rule.kind === 'events');
  return (
    <Card isFlush>
      <div className="px-4 py-4 sm:px-5">
        <Finished isFinished={progress.isFinished} />
        <h2 className="sr-only">{inLanguage(list.title, locale)}</h2>
        <div aria-live="polite">
          <Progress isTitle value={progress.done} max={progress.total} label={inLanguage(list.title, locale)} detail={m.adoption_progress({ done: progress.done, total: progress.total })} />
        </div>
        {!isEnrolled && isMeasured ? (
          <div className="mt-4">
            <Notice tone="info">{m.adoption_not_enrolled()}</Notice>
          </div>
        ) : null}
      </div>
      <ol className="divide-y border-t">
        {items.map((item) => (
          <ChecklistRow key={item.key} listId={list.id} item={item} isNext={item.key === next?.key} sampleIn={sampleIn} />
        ))}
      </ol>
      {sampleIn ? null : <PutAway list={list} title={inLanguage(list.title, locale)} />}
    </Card>
  );
}

/** The confetti falls only for who sees it become finished: it is no news the next day. */
function Finished({ isFinished }: { isFinished: boolean }) {
  const [before, setBefore] = useState(isFinished);
  const [isNews, setIsNews] = useState(false);
  if (before !== isFinished) {
    setBefore(isFinished);
    setIsNews(isFinished);
  }
  if (!isFinished) return null;
  return (
    <div className="relative mb-4 flex items-center gap-3 overflow-hidden rounded-lg bg-good-soft px-4 py-4">
      {isNews ? <Confetti /> : null}
      <PartyPopper className="size-8 shrink-0 text-good" aria-hidden="true" />
      <div className="relative" role="status">
        <p className="text-lg font-semibold">{m.adoption_finished_title()}</p>
        <p className="text-sm">{m.adoption_finished_text()}</p>
      </div>
    </div>
  );
}

/** A finished list is closed; another is left, which is allowed and can be taken back. */
function PutAway({ list: { id, progress }, title }: { list: OwnChecklist; title: string }) {
  const words = progress.isFinished ? [m.checklists_close(), m.checklists_close_named({ title })] : [m.checklists_dismiss(), m.checklists_dismiss_named({ title })];
  return (
    <Form method="post" action={paths.putChecklistAway(id)} preventScrollReset className="flex justify-end border-t px-3 py-2">
      <Button type="submit" name="is" value="away" size="small" variant={progress.isFinished ? 'secondary' : 'ghost'} aria-label={words[1]}>
        {words[0]}
      </Button>
    </Form>
  );
}
