import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import type { Status } from '#app/kpis/status.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { closingRefusalText } from '../../closing/closing-words.ts';
import type { Closing } from '../../closing/read-closing.server.ts';
import type { PartChange } from '../../pid/compare-pid.ts';
import { CloseForm, ReopenForm } from './closing-forms.tsx';
import { BehaviourCard, ChangesCard, GoalsCard } from './closing-outcome.tsx';
import { DatesCard, KpisCard, MoneyCard } from './closing-tables.tsx';

interface ClosingScreenProps {
  closing: Closing;
  /** What became of the project plan, by part. */
  changes: PartChange[];
  refused: SubmissionResult | null;
  /** How a status looks is the KPIs' own. */
  badge: (status: Status) => ReactNode;
}

/** R19: what was agreed beside what came of it, and whether the programme can be closed. */
export function ClosingScreen({ closing, changes, refused, badge }: ClosingScreenProps) {
  const format = useFormat();
  const { closed, refusals, report, acts } = closing;
  const { agreed, result } = report;
  const past = closed ? acts.slice(1) : acts;
  const lastId = acts[0]?.id ?? '';
  return (
    <Page title={m.closing_title()} question={m.closing_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={<PrintButton />}>
      {closed ? (
        <Notice tone="info" title={m.closing_closed_on({ date: format.date(closed.on) })}>
          {m.closing_closed_by({ name: closed.by ?? m.roadmap_someone() })}
        </Notice>
      ) : (
        <Notice tone={refusals.length > 0 ? 'warn' : 'good'} title={refusals.length > 0 ? m.closing_open() : m.closing_ready()}>
          {refusals.length > 0 ? (
            <ul className="flex flex-col gap-1">
              {refusals.map((refusal) => (
                <li key={refusal.reason}>{closingRefusalText(refusal, format)}</li>
              ))}
            </ul>
          ) : report.goLiveOn === null ? (
            m.closing_stopped()
          ) : null}
        </Notice>
      )}
      <p className="text-muted">{agreed ? m.closing_agreed_version({ number: agreed.number, date: format.date(agreed.frozenOn) }) : m.closing_agreed_none()}</p>
      {closed ? (
        <Card title={m.closing_lessons()}>
          <p className="max-w-prose whitespace-pre-line">{closed.text}</p>
        </Card>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <MoneyCard money={report.money} currency={result.currency} />
        <DatesCard phases={report.phases} />
      </div>
      <KpisCard kpis={report.kpis} badge={badge} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <GoalsCard goals={report.goals} />
        {report.goLiveOn ? <BehaviourCard report={report} /> : null}
      </div>
      {agreed ? <ChangesCard changes={changes} version={agreed.number} /> : null}
      {closed ? <ReopenForm lastId={lastId} lastResult={refused ?? undefined} /> : <CloseForm lastId={lastId} isPossible={refusals.length === 0} lastResult={refused ?? undefined} />}
      {past.length > 0 ? (
        <Card title={m.closing_history()}>
          <ol className="-my-2.5 divide-y">
            {past.map(({ id, kind, on, by, text }) => {
              const said = { name: by ?? m.roadmap_someone(), date: format.date(on) };
              return (
                <li key={id} className="py-2.5">
                  <p className="font-medium">{kind === 'closed' ? m.closing_act_closed(said) : m.closing_act_reopened(said)}</p>
                  <p className="text-sm whitespace-pre-line">{text}</p>
                </li>
              );
            })}
          </ol>
        </Card>
      ) : null}
    </Page>
  );
}
