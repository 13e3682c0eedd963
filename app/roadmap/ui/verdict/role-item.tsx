import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ROLES } from '#app/people/role.ts';
import { roleName } from '#app/people/role-name.ts';
import { Badge } from '#app/ui/badge.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { JudgedRole, Verdict } from '../../verdict/read-verdict.server.ts';
import { USE_TONES, stateOfUseName } from '../../verdict/verdict-words.ts';
import { UseFigures } from './use-figures.tsx';

interface RoleItemProps {
  role: JudgedRole;
  /** By which it can be measured. */
  teams: Verdict['teams'];
  isDue: boolean;
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** One role: what holds of it, what is read of it now, and by whom it is measured. */
export function RoleItem({ role, teams, isDue, canWrite, lastResult }: RoleItemProps) {
  const { date } = useFormat();
  const { name, state, lines, groups, measuredBy, standing } = role;
  return (
    <li className="px-4 py-4 sm:px-5" aria-label={name}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{name}</h3>
        {isDue ? <Badge tone={USE_TONES[standing.state]}>{stateOfUseName(standing.state)}</Badge> : <Badge tone={USE_TONES[state]}>{m.verdict_would({ state: stateOfUseName(state) })}</Badge>}
        {standing.keptOn ? <span className="text-sm text-muted">{m.verdict_kept({ date: date(standing.keptOn) })}</span> : null}
      </div>
      {standing.keptOn && state !== standing.state ? <p className="mt-1 text-sm text-pretty">{m.verdict_differs({ state: stateOfUseName(state) })}</p> : null}
      {lines.length === 0 ? <p className="mt-2 text-pretty text-muted">{canWrite ? m.verdict_unmeasured_write() : m.verdict_unmeasured()}</p> : null}
      <UseFigures lines={lines} />
      {groups.length > 0 ? <p className="mt-3 text-sm text-muted">{m.verdict_groups({ groups: groups.map((group) => group.name).join(', ') })}</p> : null}
      {canWrite ? (
        <FormDisclosure label={m.verdict_measure_choose()} icon={null} isOpen={lastResult !== undefined}>
          <MeasuringForm key={measuredBy ?? 'teams'} role={role} teams={teams} lastResult={lastResult} />
        </FormDisclosure>
      ) : null}
    </li>
  );
}

function MeasuringForm({ role: { roleId, measuredBy }, teams, lastResult }: Pick<RoleItemProps, 'role' | 'teams' | 'lastResult'>) {
  const options = [
    { value: 'everybody', label: m.verdict_by_everybody() },
    ...teams.map(({ id, name }) => ({ value: `team:${id}`, label: name, group: m.verdict_by_team() })),
    ...ROLES.map((role) => ({ value: `role:${role}`, label: roleName(role), group: m.verdict_by_role() })),
  ];
  const [form, fields] = useServerForm<{ measuredBy: string }>({ id: `measuring-${roleId}`, lastResult, defaultValue: { measuredBy: measuredBy ?? '' } });
  return (
    <FormShell form={form} action={paths.roleMeasuring(roleId)} order={['measuredBy']} preventScrollReset className="max-w-2xl">
      <SelectField field={fields.measuredBy} label={m.verdict_measured_by()} hint={m.verdict_measured_hint()} placeholder={m.verdict_by_teams()} options={options} />
      <div>
        <SubmitButton variant="secondary">{m.verdict_measure_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
