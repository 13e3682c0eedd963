import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowUpRight, BookOpen, Check, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage, type Localized } from '#app/values/localized.ts';
import { isDone } from '../../checklists/checklist.ts';
import type { OwnItem } from '../../checklists/own-checklist.ts';
import { ItemStanding } from './item-standing.tsx';

interface ChecklistRowProps {
  listId: string;
  item: OwnItem;
  isNext: boolean;
  sampleIn: keyof Localized | undefined;
}

/** One act: what to do, what it gives, and whether it is done; by whom it was ticked is said. */
export function ChecklistRow({ listId, item, isNext, sampleIn }: ChecklistRowProps) {
  const format = useFormat();
  const locale = sampleIn ?? format.locale;
  const done = isDone(item.state);
  const title = inLanguage(item.title, locale);
  return (
    <li className={clsx('flex gap-3.5 px-4 py-4 sm:gap-4 sm:px-5', isNext && 'bg-accent-soft/50')}>
      <TickBox isDone={done} isNext={isNext} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <h3 className={clsx('text-lg', done ? 'text-muted' : 'font-semibold')}>
            <span className="sr-only">{done ? m.adoption_done() : m.adoption_open()}: </span>
            {title}
          </h3>
          {isNext ? (
            <Badge tone="info" icon={null}>
              {m.adoption_next()}
            </Badge>
          ) : null}
        </div>
        <p className="mt-0.5 flex items-start gap-1.5">
          <Sparkles className="mt-1 size-4 shrink-0 text-accent" aria-hidden="true" />
          <span>
            <span className="sr-only">{m.adoption_benefit_label()}: </span>
            {inLanguage(item.benefit, locale)}
          </span>
        </p>
        <ItemStanding item={item} />
        <Acts listId={listId} item={item} title={title} isSample={sampleIn !== undefined} />
      </div>
    </li>
  );
}

function TickBox({ isDone: done, isNext }: { isDone: boolean; isNext: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx('mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border-2 transition-colors duration-500', done ? 'border-good bg-good text-surface' : isNext ? 'border-accent' : 'border-border-strong')}
    >
      {done ? <Check className="size-4 motion-safe:animate-[tick-in_400ms_ease-out]" strokeWidth={3.5} /> : null}
    </span>
  );
}

function Acts({ listId, item, title, isSample }: { listId: string; item: OwnItem; title: string; isSample: boolean }) {
  const done = isDone(item.state);
  const link = done ? null : item.link;
  const howTo = done ? null : item.howTo;
  const canTick = item.isTickedByHand && (!done || item.state.kind === 'done-by-hand');
  if (!link && !howTo && !canTick) return null;
  return (
    <div className={clsx('flex flex-wrap items-center gap-2', done ? 'mt-0.5' : 'mt-3')}>
      {link ? (
        <Place link={link} label={m.adoption_go_there_named({ title })} isSample={isSample}>
          {m.adoption_go_there()}
        </Place>
      ) : null}
      {canTick ? <Tick listId={listId} item={item} title={title} isSample={isSample} /> : null}
      {howTo ? (
        <Place link={howTo} label={m.checklists_how_to_named({ title })} isSample={isSample} variant="ghost">
          <BookOpen aria-hidden="true" />
          {m.checklists_how_to()}
        </Place>
      ) : null}
    </div>
  );
}

function Tick({ listId, item, title, isSample }: { listId: string; item: OwnItem; title: string; isSample: boolean }) {
  if (isSample) return <span className={buttonClass('primary')}>{m.adoption_tick()}</span>;
  return (
    <Form method="post" action={paths.checklistTicks} preventScrollReset>
      <input type="hidden" name="list" value={listId} />
      <input type="hidden" name="item" value={item.key} />
      {isDone(item.state) ? (
        <Button type="submit" name="is" value="open" variant="ghost" size="small" aria-label={m.adoption_untick_named({ title })} className="-ml-2.5">
          {m.adoption_untick()}
        </Button>
      ) : (
        <SubmitButton name="is" value="done" variant="primary" aria-label={m.adoption_tick_named({ title })}>
          {m.adoption_tick()}
        </SubmitButton>
      )}
    </Form>
  );
}

/** A page of ours, or another address in a tab of its own. */
function Place({ link, label, isSample, variant = 'secondary', children }: { link: string; label: string; isSample: boolean; variant?: 'secondary' | 'ghost'; children: ReactNode }) {
  const className = buttonClass(variant);
  if (isSample) return <span className={className}>{children}</span>;
  if (link.startsWith('/'))
    return (
      <Link to={link} className={className} aria-label={label}>
        {children}
      </Link>
    );
  return (
    <a href={link} target="_blank" rel="noreferrer" className={className} aria-label={label}>
      {children}
      <ArrowUpRight aria-hidden="true" />
    </a>
  );
}
