import { Form } from '@remix-run/react';
import { CalendarClock, CircleCheckBig } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { OwnChecklists } from '../../checklists/own-checklist.ts';

/** What comes later, so that nobody is surprised, and what was put away, so that it can be taken back. */
export function ListsAside({ coming, putAway }: Pick<OwnChecklists, 'coming' | 'putAway'>) {
  const { locale, date } = useFormat();
  return (
    <>
      {coming.length > 0 ? (
        <section aria-label={m.checklists_coming()} className="px-1">
          <h2 className="text-sm font-medium text-muted">{m.checklists_coming()}</h2>
          <ul className="mt-1 flex flex-col gap-1">
            {coming.map(({ id, title, on }) => (
              <li key={id} className="flex items-start gap-2 text-sm">
                <CalendarClock className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden="true" />
                <span>
                  {inLanguage(title, locale)} <span className="text-muted">{on ? m.checklists_coming_on({ date: date(on) }) : m.checklists_coming_live()}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {putAway.length > 0 ? (
        <details className="px-1">
          <summary className="link inline-flex min-h-8 items-center text-sm">{m.checklists_put_away({ count: putAway.length })}</summary>
          <ul className="mt-2 divide-y rounded-lg border bg-surface">
            {putAway.map(({ id, title, progress }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
                <span className="min-w-0">
                  {inLanguage(title, locale)} <span className="text-sm text-muted">{m.adoption_progress({ done: progress.done, total: progress.total })}</span>
                </span>
                <Form method="post" action={paths.putChecklistAway(id)} preventScrollReset>
                  <Button type="submit" name="is" value="back" size="small" aria-label={m.checklists_take_back_named({ title: inLanguage(title, locale) })}>
                    {m.checklists_take_back()}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

export function NothingToDo({ hasLists }: { hasLists: boolean }) {
  return (
    <Card>
      <EmptyState title={hasLists ? m.checklists_all_done_title() : m.adoption_none_title()} icon={<CircleCheckBig />} action={<ButtonLink to={paths.roadmap}>{m.adoption_to_roadmap()}</ButtonLink>}>
        {hasLists ? m.checklists_all_done_text() : m.adoption_none_text()}
      </EmptyState>
    </Card>
  );
}
