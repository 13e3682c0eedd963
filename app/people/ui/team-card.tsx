import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { TeamSummary } from '../team.ts';

const SHOWN = 12;

/** A team with who is in it; a long list opens on asking. */
export function TeamCard({ team, mayWrite }: { team: TeamSummary; mayWrite: boolean }) {
  const rest = team.members.length - SHOWN;
  return (
    <Card title={team.name} description={m.people_count({ count: team.members.length })}>
      {team.members.length === 0 ? <p className="text-sm text-muted">{m.people_team_nobody()}</p> : null}
      <MemberList team={team} members={team.members.slice(0, SHOWN)} mayWrite={mayWrite} />
      {rest > 0 ? (
        <details className="mt-2">
          <summary className="fold">{m.people_team_more({ count: rest })}</summary>
          <MemberList team={team} members={team.members.slice(SHOWN)} mayWrite={mayWrite} />
        </details>
      ) : null}
    </Card>
  );
}

function MemberList({ team, members, mayWrite }: { team: TeamSummary; members: TeamSummary['members']; mayWrite: boolean }) {
  const format = useFormat();
  return (
    <ul className="divide-y">
      {members.map((member) => (
        <li key={member.id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-2">
              {member.name}
              {member.isManager ? <Badge tone="info">{m.people_team_manager()}</Badge> : null}
            </span>
            <span className="block text-sm text-muted">{m.people_team_since({ day: format.date(member.since) })}</span>
          </span>
          {mayWrite ? <ManagerForm teamId={team.id} teamName={team.name} member={member} /> : null}
        </li>
      ))}
    </ul>
  );
}

function ManagerForm({ teamId, teamName, member }: { teamId: string; teamName: string; member: TeamSummary['members'][number] }) {
  const { id, name, isManager } = member;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="manager" />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="memberId" value={id} />
      <Button
        type="submit"
        size="small"
        variant="ghost"
        name="isManager"
        value={isManager ? 'no' : 'yes'}
        aria-label={isManager ? m.people_team_end_manager_of({ name, team: teamName }) : m.people_team_make_manager_of({ name, team: teamName })}
      >
        {isManager ? m.people_team_end_manager() : m.people_team_make_manager()}
      </Button>
    </Form>
  );
}
