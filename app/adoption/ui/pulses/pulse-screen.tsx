import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { LEAST_MEASUREMENTS } from '../../pulses/adkar.ts';
import type { Pulse } from '../../pulses/pulse.ts';
import type { PulseReport } from '../../pulses/pulse-results.server.ts';
import type { RoundResult } from '../../pulses/pulse-results.ts';
import { kindName, kindReason, resultsReading, rhythmName } from '../../pulses/pulse-words.ts';
import type { ChosenRemedy } from '../../pulses/remedies.server.ts';
import { BarrierSentence } from './barrier-sentence.tsx';
import { PulseCourse } from './pulse-course.tsx';
import { RemedyCard } from './remedy-card.tsx';
import { ResultTable } from './result-table.tsx';
import { Whom } from './pulses-screen.tsx';

interface PulseScreenProps {
  pulse: Pulse;
  report: PulseReport;
  /** The round that is looked at; null while none is over. */
  result: RoundResult | null;
  remedies: readonly ChosenRemedy[];
  mayPlan: boolean;
  roleName: (role: string) => string;
}

/** What came of one pulse: where it is stuck, for whom, how that goes, and what may be done about it. */
export function PulseScreen({ pulse, report, result, remedies, mayPlan, roleName }: PulseScreenProps) {
  const { date } = useFormat();
  const isStopped = pulse.stoppedOn !== null;
  return (
    <Page
      title={kindName(pulse.kind)}
      question={pulse.kind === 'adkar' ? m.pulses_one_question() : kindReason(pulse.kind)}
      breadcrumbs={[{ label: m.pulses_title(), to: paths.pulses }]}
      actions={mayPlan && !isStopped ? <StopForm version={pulse.version} /> : undefined}
    >
      <p className="-mt-3 text-sm text-muted">
        <Whom pulse={pulse} roleName={roleName} /> · {rhythmName(pulse.everyWeeks)}
        {pulse.kind === 'adkar' ? ` · ${m.pulses_measured_times({ times: report.rounds.length, least: LEAST_MEASUREMENTS })}` : null}
      </p>
      {result ? (
        <>
          <Card isFlush title={m.pulses_results({ date: date(result.opensOn) })} description={resultsReading(pulse.kind)} actions={<Rounds report={report} chosen={result.round} pulseId={pulse.id} />}>
            {pulse.kind === 'adkar' ? <BarrierSentence result={result} /> : null}
            <ResultTable kind={pulse.kind} result={result} teams={report.teams} />
          </Card>
          {pulse.kind === 'adkar' ? <RemedyCard result={result} teams={report.teams} remedies={remedies.filter(({ round }) => round === result.round)} mayPlan={mayPlan} /> : null}
          {report.rounds.length > 1 ? <PulseCourse kind={pulse.kind} rounds={report.rounds} /> : null}
        </>
      ) : (
        <Card>
          <EmptyState title={m.pulses_no_round()}>{m.pulses_no_round_text()}</EmptyState>
        </Card>
      )}
    </Page>
  );
}

function Rounds({ report, chosen, pulseId }: { report: PulseReport; chosen: number; pulseId: string }) {
  const { date } = useFormat();
  if (report.rounds.length < 2) return null;
  return (
    <nav aria-label={m.pulses_choose_round()} className="flex flex-wrap gap-1 text-sm">
      {report.rounds.map(({ round, opensOn }) => (
        <Link
          key={round}
          to={`${paths.pulse(pulseId)}?round=${round}`}
          preventScrollReset
          aria-current={round === chosen ? 'true' : undefined}
          className={`inline-flex min-h-8 items-center rounded-md px-2 no-underline pointer-coarse:min-h-11 ${round === chosen ? 'bg-accent-soft font-semibold text-accent' : 'text-muted hover:bg-sunken'}`}
        >
          {date(opensOn)}
        </Link>
      ))}
    </nav>
  );
}

function StopForm({ version }: { version: number }) {
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <SubmitButton variant="secondary" name="intent" value="stop" title={m.pulses_stop_text()}>
        {m.pulses_stop()}
      </SubmitButton>
    </Form>
  );
}
