import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowUpRight, Check, Sparkles, Zap } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { type Localized, inLanguage } from '#app/values/localized.ts';
import { useFormat } from '#app/ui/format.tsx';
import { isDone, type ItemState } from '../checklist.ts';
import type { OwnItem } from '../own-checklist.ts';

/** One act: what to do, what it gives, and whether it is done; by whom it was ticked is said. */
export function ChecklistRow({ item, isNext, isEnrolled }: { item: OwnItem; isNext: boolean; isEnrolled: boolean }) {
  const { locale } = useFormat();
  const done = isDone(item.state);
  return (
    <li className={clsx('flex gap-3.5 px-4 py-4 sm:gap-4 sm:px-5', isNext && 'bg-accent-soft/50')}>
      <TickBox isDone={done} isNext={isNext} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <h2 className={clsx('text-lg', done ? 'text-muted' : 'font-semibold')}>
            <span className="sr-only">{done ? m.adoption_done() : m.adoption_open()}: </span>
            {inLanguage(item.title, locale)}
          </h2>
          {isNext ? (
            <Badge tone="info" icon={null}>
              {m.adoption_next()}
            </Badge>
          ) : null}
        </div>
        <Benefit benefit={item.benefit} />
        <Standing item={item} isEnrolled={isEnrolled} />
        <Acts item={item} />
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

function Benefit({ benefit }: { benefit: Localized }) {
  const { locale } = useFormat();
  return (
    <p className="mt-0.5 flex items-start gap-1.5">
      <Sparkles className="mt-1 size-4 shrink-0 text-accent" aria-hidden="true" />
      <span>
        <span className="sr-only">{m.adoption_benefit_label()}: </span>
        {inLanguage(benefit, locale)}
      </span>
    </p>
  );
}

/** How it got its tick, or how far it is. */
function Standing({ item, isEnrolled }: { item: OwnItem; isEnrolled: boolean }) {
  const { date, number } = useFormat();
  const { state } = item;
  const words = doneText(state, date);
  if (words) return <p className="mt-1 text-sm text-muted">{words}</p>;
  if (item.isTickedByHand || !isEnrolled || state.kind !== 'open') return null;
  return (
    <div className="mt-1.5">
      <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        <Zap className="size-3.5 shrink-0" aria-hidden="true" />
        {m.adoption_ticks_itself()}
        {item.times > 1 ? <span className="font-medium text-text">· {m.adoption_count_of({ count: number(state.count), times: number(item.times) })}</span> : null}
      </p>
      {item.times > 1 ? (
        <div aria-hidden="true" className="mt-1.5 h-1.5 max-w-60 overflow-hidden rounded-full bg-border">
          <div className="h-full rounded-full bg-accent transition-[width] duration-500" style={{ width: `${Math.min(1, state.count / item.times) * 100}%` }} />
        </div>
      ) : null}
    </div>
  );
}

function doneText(state: ItemState, date: ReturnType<typeof useFormat>['date']): string | null {
  switch (state.kind) {
    case 'true-from-start':
      return m.adoption_true_from_start();
    case 'done-by-events':
      return state.on ? m.adoption_done_on({ date: date(state.on) }) : m.adoption_done_by_events();
    case 'done-by-hand':
      return m.adoption_done_by_hand({ date: date(state.at) });
    case 'open':
      return null;
  }
}

function Acts({ item }: { item: OwnItem }) {
  const { locale } = useFormat();
  const title = inLanguage(item.title, locale);
  const done = isDone(item.state);
  const link = done ? null : item.link;
  if (!link && !item.isTickedByHand) return null;
  return (
    <div className={clsx('flex flex-wrap items-center gap-2', done ? 'mt-0.5' : 'mt-3')}>
      {link ? <Place link={link} title={title} /> : null}
      {item.isTickedByHand ? (
        <Form method="post" action={paths.checklistTicks} preventScrollReset>
          <input type="hidden" name="item" value={item.id} />
          {done ? (
            <Button type="submit" name="is" value="open" variant="ghost" size="small" aria-label={m.adoption_untick_named({ title })} className="-ml-2.5">
              {m.adoption_untick()}
            </Button>
          ) : (
            <SubmitButton name="is" value="done" variant="primary" aria-label={m.adoption_tick_named({ title })}>
              {m.adoption_tick()}
            </SubmitButton>
          )}
        </Form>
      ) : null}
    </div>
  );
}

/** A page of ours, or another address in a tab of its own. */
function Place({ link, title }: { link: string; title: string }) {
  const look = { className: buttonClass('secondary'), 'aria-label': m.adoption_go_there_named({ title }) };
  if (link.startsWith('/'))
    return (
      <Link to={link} {...look}>
        {m.adoption_go_there()}
      </Link>
    );
  return (
    <a href={link} target="_blank" rel="noreferrer" {...look}>
      {m.adoption_go_there()}
      <ArrowUpRight aria-hidden="true" />
    </a>
  );
}
