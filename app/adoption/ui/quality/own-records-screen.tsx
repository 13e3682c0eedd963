import { Link } from '@remix-run/react';
import type { OwnIncomplete } from '#app/crm/figures/own-incomplete.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { RecordWords } from './quality-screen.tsx';

/** One's own records that lack something: what is missing, and where to fill it in. Nobody else sees this list. */
export function OwnRecordsScreen({ lists, words, segments }: { lists: OwnIncomplete[]; words: RecordWords; segments: Record<string, string> }) {
  const { number, percent } = useFormat();
  return (
    <Page title={m.behaviour_own_records()} question={m.behaviour_own_question()} breadcrumbs={[{ label: m.adoption_me_title(), to: paths.me }]}>
      {lists.length === 0 ? (
        <Card>
          <EmptyState title={m.behaviour_own_none()} action={<ButtonLink to={paths.today}>{m.customer_work_title()}</ButtonLink>}>
            {m.behaviour_own_none_text()}
          </EmptyState>
        </Card>
      ) : (
        lists.map(({ kind, total, records }) => (
          <Card key={kind} isFlush title={words.kinds[kind]} description={total > records.length ? m.behaviour_own_least({ number: number(total), shown: number(records.length) }) : m.behaviour_own_count({ count: total, number: number(total) })}>
            <ul>
              {records.map(({ id, title, percent: known, missing }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b px-4 py-3 last:border-b-0 sm:px-5">
                  <div className="min-w-0">
                    <Link to={paths.record(segments[kind] ?? kind, id)} className="link font-medium">
                      {title}
                    </Link>
                    <p className="text-sm text-muted">{m.behaviour_own_missing({ fields: missing.map((fields) => fields.map((name) => words.fields[name] ?? name).join(m.behaviour_or())).join(', ') })}</p>
                  </div>
                  <div className="flex items-center gap-3">
                    <span className="text-sm text-muted tabular-nums">{percent(known / 100, 0)}</span>
                    <ButtonLink size="small" to={paths.editRecord(segments[kind] ?? kind, id)} aria-label={m.behaviour_own_complete_named({ title })}>
                      {m.behaviour_own_complete()}
                    </ButtonLink>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        ))
      )}
    </Page>
  );
}
