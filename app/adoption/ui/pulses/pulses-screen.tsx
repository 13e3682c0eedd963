import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Option } from '#app/ui/form/select-field.tsx';
import type { Day } from '#app/values/day.ts';
import type { Pulse } from '../../pulses/pulse.ts';
import type { PulseRound } from '../../pulses/pulse-round.ts';
import { kindName, rhythmName } from '../../pulses/pulse-words.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { NewPulseForm } from './new-pulse-form.tsx';
import { PulseState } from './pulse-state.tsx';

export interface ListedPulse {
  pulse: Pulse;
  open: (PulseRound & { people: number | null; asked: number | null }) | null;
  next: PulseRound | null;
}

interface PulsesScreenProps {
  pulses: readonly ListedPulse[];
  /** Null for who may not plan one. */
  form: { roles: readonly Option[]; teams: readonly Option[]; today: Day; lastResult: SubmissionResult | undefined } | null;
  roleName: (role: string) => string;
}

/** What is asked of whom and when, and the way to what came of it. */
export function PulsesScreen({ pulses, form, roleName }: PulsesScreenProps) {
  const columns = [
    {
      id: 'what',
      header: m.pulses_what(),
      cell: ({ pulse }: ListedPulse) => (
        <Link to={paths.pulse(pulse.id)} className="link inline-block min-h-6 min-w-32 font-medium" data-row>
          {kindName(pulse.kind)}
        </Link>
      ),
    },
    { id: 'whom', header: m.pulses_whom(), cell: ({ pulse }: ListedPulse) => <Whom pulse={pulse} roleName={roleName} /> },
    { id: 'when', header: m.pulses_when(), cell: ({ pulse }: ListedPulse) => rhythmName(pulse.everyWeeks) },
    { id: 'state', header: m.pulses_state(), cell: (listed: ListedPulse) => <PulseState {...listed} /> },
  ];
  return (
    <Page title={m.pulses_title()} question={m.pulses_question()}>
      <AdoptionTabs />
      <Card isFlush title={m.pulses_list()}>
        <DataTable caption={m.pulses_list()} columns={columns} rows={pulses} rowKey={({ pulse }) => pulse.id} emptyState={<EmptyState title={m.pulses_empty_title()}>{m.pulses_empty()}</EmptyState>} />
      </Card>
      {form ? (
        <Card title={m.pulses_new()} description={m.pulses_new_text()}>
          <NewAfterSending mark={pulses.length}>
            <NewPulseForm {...form} />
          </NewAfterSending>
        </Card>
      ) : null}
    </Page>
  );
}

export function Whom({ pulse, roleName }: { pulse: Pulse; roleName: (role: string) => string }) {
  const parts = [pulse.role ? m.pulses_of_role({ role: roleName(pulse.role) }) : null, pulse.team ? m.pulses_of_team({ team: pulse.team.name }) : null].filter((part) => part !== null);
  return <>{parts.length > 0 ? parts.join(' · ') : m.pulses_everybody()}</>;
}
