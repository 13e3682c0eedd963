import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Day } from '#app/values/day.ts';
import type { ReachReport, RoleReach } from '../../training/reach.ts';
import { REACH_NORM } from '../../training/training.ts';
import { ROLE_PEOPLE } from '../../role-people.ts';

/** Trained ÷ needing it, of everybody and per role, against the norm, with where the number comes from. */
export function ReachCard({ reach, today }: { reach: ReachReport; today: Day }) {
  const { number, percent, list, date } = useFormat();
  const { whole, roles, behind } = reach;
  const sentence =
    whole.value === null
      ? m.training_reach_none()
      : behind.length > 0
        ? m.training_reach_behind({ share: percent(whole.value, 0), trained: number(whole.trained), needing: number(whole.needing), roles: list(behind.map((role) => ROLE_PEOPLE[role]().toLowerCase())) })
        : m.training_reach_sentence({ share: percent(whole.value, 0), trained: number(whole.trained), needing: number(whole.needing) });
  const columns = [
    { id: 'role', header: m.training_role(), cell: ({ role }: RoleReach) => <span className="font-medium">{ROLE_PEOPLE[role]()}</span> },
    { id: 'reach', header: m.training_reach(), cell: (row: RoleReach) => <ReachBar {...row} /> },
    { id: 'count', header: m.training_trained_of_needing(), align: 'end' as const, cell: ({ trained, needing }: RoleReach) => (trained === null ? m.training_few() : m.training_of({ trained: number(trained), needing: number(needing) })) },
    { id: 'courses', header: m.training_courses(), align: 'end' as const, cell: ({ courses }: RoleReach) => number(courses) },
  ];
  return (
    <Card title={m.training_reach()} description={m.training_readiness_only()} actions={<Badge tone="info">{m.training_readiness()}</Badge>} isFlush>
      <p className="px-4 pt-4 pb-2 text-base font-medium sm:px-5">{sentence}</p>
      {roles.length > 0 ? <DataTable caption={m.training_reach()} rows={roles} rowKey={({ role }) => role} columns={columns} /> : null}
      <details className="border-t px-4 py-3 text-sm sm:px-5">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-4">{m.training_passport()}</summary>
        <dl className="mt-3 grid max-w-3xl grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          <dt className="text-muted">{m.training_passport_formula()}</dt>
          <dd>{m.training_formula()}</dd>
          <dt className="text-muted">{m.training_numerator()}</dt>
          <dd>{whole.trained === null ? m.training_few() : number(whole.trained)}</dd>
          <dt className="text-muted">{m.training_denominator()}</dt>
          <dd>{whole.needing === null ? m.training_few() : number(whole.needing)}</dd>
          <dt className="text-muted">{m.training_passport_norm()}</dt>
          <dd>{m.training_norm_text({ norm: percent(REACH_NORM, 0) })}</dd>
          <dt className="text-muted">{m.training_passport_left_out()}</dt>
          <dd>{m.training_left_out()}</dd>
          <dt className="text-muted">{m.training_passport_as_of()}</dt>
          <dd>{date(today)}</dd>
        </dl>
      </details>
    </Card>
  );
}

/** The share as a bar with the norm marked on it, the number and a word. */
export function ReachBar({ value }: { value: number | null }) {
  const { percent } = useFormat();
  if (value === null) return <span className="text-muted">–</span>;
  const isAtNorm = value >= REACH_NORM;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="relative h-2 w-28 shrink-0 overflow-hidden rounded-full bg-border" aria-hidden="true">
        <span className={`absolute inset-y-0 left-0 rounded-full ${isAtNorm ? 'bg-good' : 'bg-accent'}`} style={{ width: `${value * 100}%` }} />
        <span className="absolute inset-y-0 w-0.5 bg-text" style={{ left: `${REACH_NORM * 100}%` }} />
      </span>
      <span className="tabular-nums">{percent(value, 0)}</span>
      <Badge tone={isAtNorm ? 'good' : 'warn'}>{isAtNorm ? m.training_at_norm() : m.training_below_norm()}</Badge>
    </span>
  );
}
