import { Form, Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { type Role, ROLES } from '#app/people/role.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import type { ListSummary } from '../../checklists/managed-list.ts';
import { StateBadge } from './checklist-screen.tsx';
import { ROLE_PEOPLE } from '../../role-people.ts';
import { sayUnlock } from './list-words.ts';
import { RoleSelect, TemplatesCard } from './templates-card.tsx';
import { CompletionLine } from './versions-card.tsx';

interface ChecklistsScreenProps {
  lists: ListSummary[];
  goLiveOn: Day | null;
  problem: { template: string } | null;
}

/** What managers ask for is what gets kept: theirs come first. */
const ORDER: readonly Role[] = ['manager', 'management', 'end-user', ...ROLES.filter((role) => !['manager', 'management', 'end-user'].includes(role))];

/** Every list per role, with how far people are; and lists to begin from. */
export function ChecklistsScreen({ lists, goLiveOn, problem }: ChecklistsScreenProps) {
  const roles = ORDER.filter((role) => lists.some((list) => list.role === role));
  return (
    <Page title={m.checklists_title()} question={m.checklists_question()}>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          {roles.length === 0 ? (
            <Card>
              <EmptyState title={m.checklists_empty_title()}>{m.checklists_empty_text()}</EmptyState>
            </Card>
          ) : null}
          {roles.map((role) => (
            <RoleCard key={role} role={role} lists={lists.filter((list) => list.role === role)} goLiveOn={goLiveOn} />
          ))}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <TemplatesCard problem={problem} />
          <Card title={m.checklists_blank_title()} description={m.checklists_blank_text()}>
            <Form method="post" className="flex flex-wrap items-end gap-3">
              <RoleSelect id="blank-role" initial="end-user" hasProblem={false} />
              <Button type="submit">
                <Plus aria-hidden="true" />
                {m.checklists_make()}
              </Button>
            </Form>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function RoleCard({ role, lists, goLiveOn }: { role: Role; lists: ListSummary[]; goLiveOn: Day | null }) {
  const { locale } = useFormat();
  const inOrder = [...lists].sort((one, other) => one.countsFrom.localeCompare(other.countsFrom) || one.week - other.week);
  return (
    <Card isFlush title={ROLE_PEOPLE[role]()}>
      <ul className="divide-y">
        {inOrder.map((list) => (
          <li key={list.id} className="grid items-start gap-x-6 gap-y-2 px-4 py-3.5 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] sm:px-5">
            <div className="min-w-0">
              <Link to={paths.checklist(list.id)} prefetch="intent" className="font-semibold no-underline hover:underline">
                {inLanguage(list.title, locale) || m.checklists_untitled()}
              </Link>
              <p className="text-sm text-muted">
                {sayUnlock(list)} · {m.checklists_items({ count: list.itemCount })}
                {list.countsFrom === 'go-live' && !goLiveOn ? ` · ${m.checklists_not_live()}` : ''}
              </p>
              <p className="mt-1.5 flex flex-wrap gap-1.5">
                <StateBadge {...list} />
              </p>
            </div>
            {list.version > 0 && !list.isWithdrawn ? <CompletionLine completion={list.completion} label={m.checklists_finished_now()} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
