import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { MemberState, MemberSummary } from '../member.ts';
import { type Role, ROLES } from '../role.ts';
import { roleName } from '../role-name.ts';

const STATES: Record<MemberState, { tone: Tone; label: () => string }> = {
  active: { tone: 'good', label: m.people_state_active },
  invited: { tone: 'info', label: m.people_state_invited },
  'no-access': { tone: 'neutral', label: m.people_state_no_access },
  ended: { tone: 'neutral', label: m.people_state_ended },
};

interface MembersTableProps {
  members: readonly MemberSummary[];
  /** The reader, who cannot end their own access here. */
  ownId: string | null;
  mayWrite: boolean;
  nextHref: string | null;
}

export function MembersTable({ members, ownId, mayWrite, nextHref }: MembersTableProps) {
  const format = useFormat();
  const columns = [
    { id: 'name', header: m.people_name(), cell: (row: MemberSummary) => <Who row={row} isSelf={row.id === ownId} /> },
    { id: 'role', header: m.people_role(), cell: (row: MemberSummary) => (mayWrite ? <RoleForm row={row} /> : roleName(row.role)) },
    { id: 'team', header: m.people_team(), cell: (row: MemberSummary) => row.team?.name ?? '–' },
    { id: 'enrolled', header: m.people_enrolled(), cell: (row: MemberSummary) => <Enrolled row={row} day={format.date(row.enrolledOn)} mayWrite={mayWrite} /> },
    { id: 'access', header: m.people_access(), cell: (row: MemberSummary) => <Badge tone={STATES[row.state].tone}>{STATES[row.state].label()}</Badge> },
    ...(mayWrite ? [{ id: 'actions', header: m.people_actions(), align: 'end' as const, cell: (row: MemberSummary) => (row.id === ownId ? null : <AccessForm row={row} />) }] : []),
  ];
  return (
    <DataTable
      caption={m.people_members_caption()}
      columns={columns}
      rows={members}
      rowKey={(row) => row.id}
      nextHref={nextHref}
      emptyState={<EmptyState title={m.people_members_empty_title()}>{m.people_members_empty()}</EmptyState>}
    />
  );
}

function Who({ row, isSelf }: { row: MemberSummary; isSelf: boolean }) {
  return (
    <>
      <span className="font-medium">{row.name}</span>
      {isSelf ? <span className="text-muted"> ({m.people_you()})</span> : null}
      <span className="block text-muted">{row.email}</span>
    </>
  );
}

/** Who is not measured has no leave to take out. */
function Enrolled({ row, day, mayWrite }: { row: MemberSummary; day: string; mayWrite: boolean }) {
  if (!row.enrolledOn || !mayWrite) return <>{day}</>;
  return (
    <>
      {day}
      <Link to={paths.memberLeave(row.id)} aria-label={m.leave_of({ name: row.name })} className="link block w-fit text-sm">
        {m.leave_title()}
      </Link>
    </>
  );
}

function RoleForm({ row }: { row: MemberSummary }) {
  return (
    <Form method="post" className="flex items-center gap-2">
      <input type="hidden" name="intent" value="role" />
      <input type="hidden" name="memberId" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <select key={row.version} name="role" defaultValue={row.role} aria-label={m.people_change_role_of({ name: row.name })} className="control min-w-36">
        {ROLES.map((role: Role) => (
          <option key={role} value={role}>
            {roleName(role)}
          </option>
        ))}
      </select>
      <Button type="submit" size="small">
        {m.people_save()}
      </Button>
    </Form>
  );
}

function AccessForm({ row }: { row: MemberSummary }) {
  const isEnded = row.state === 'ended';
  return (
    <Form method="post" className="inline">
      <input type="hidden" name="intent" value={isEnded ? 'reopen' : 'end'} />
      <input type="hidden" name="memberId" value={row.id} />
      <Button type="submit" size="small" variant="ghost" aria-label={isEnded ? m.people_reopen_of({ name: row.name }) : m.people_end_access_of({ name: row.name })}>
        {isEnded ? m.people_reopen() : m.people_end_access()}
      </Button>
    </Form>
  );
}
