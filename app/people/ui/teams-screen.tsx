import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Day } from '#app/values/day.ts';
import type { TeamSummary } from '../team.ts';
import { OneFieldForm } from './one-field-form.tsx';
import { TeamCard } from './team-card.tsx';

interface TeamsScreenProps {
  teams: readonly TeamSummary[];
  people: readonly { id: string; name: string }[];
  mayWrite: boolean;
  today: Day;
  lastResult: SubmissionResult | undefined;
}

export function TeamsScreen({ teams, people, mayWrite, today, lastResult }: TeamsScreenProps) {
  const isMove = lastResult?.initialValue?.intent === 'move';
  return (
    <>
      {mayWrite ? (
        <div className="grid gap-6 lg:grid-cols-2">
          <Card title={m.people_team_new()}>
            <OneFieldForm id={`team-${teams.length}`} name="name" label={m.people_team_name()} autoComplete="off" hidden={{ intent: 'create' }} lastResult={isMove ? undefined : lastResult} submit={m.people_team_make()} />
          </Card>
          {teams.length > 0 ? (
            <Card title={m.people_team_move()} description={m.people_team_move_hint()}>
              <MoveForm teams={teams} people={people} today={today} lastResult={isMove ? lastResult : undefined} />
            </Card>
          ) : null}
        </div>
      ) : null}
      {teams.length === 0 ? (
        <Card>
          <EmptyState title={m.people_teams_empty_title()}>{m.people_teams_empty()}</EmptyState>
        </Card>
      ) : null}
      <div className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
        {teams.map((team) => (
          <TeamCard key={team.id} team={team} mayWrite={mayWrite} />
        ))}
      </div>
    </>
  );
}

interface Move extends Record<string, unknown> {
  memberId: string;
  teamId: string;
  on: string;
}

function MoveForm({ teams, people, today, lastResult }: Omit<TeamsScreenProps, 'mayWrite'>) {
  const [form, fields] = useServerForm<Move>({ id: 'move', lastResult, defaultValue: { on: today } });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="move" />
      <SelectField field={fields.memberId} label={m.people_team_person()} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField field={fields.teamId} label={m.people_team()} placeholder={m.people_team_none()} options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
      <DateField field={fields.on} label={m.people_team_from()} />
      <span>
        <SubmitButton>{m.people_save()}</SubmitButton>
      </span>
    </FormShell>
  );
}
