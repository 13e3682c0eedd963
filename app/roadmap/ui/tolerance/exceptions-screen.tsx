import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { toleranceName, toleranceText } from '../../pid/pid-words.ts';
import type { Tolerances } from '../../tolerance/read-tolerance.server.ts';
import { choiceName, deviationText, toleranceStateWords } from '../../tolerance/tolerance-words.ts';
import { ExceptionForm } from './exception-form.tsx';

interface ExceptionsScreenProps {
  /** Null where there is no programme yet. */
  tolerances: Tolerances | null;
  canWrite: boolean;
  /** The decision that was not taken; null when none was given. */
  refused: { kind: string | undefined; lastResult: SubmissionResult | undefined } | null;
}

/** R21: how far the forecast leaves the plan, what the board has to decide about that, and what it decided. */
export function ExceptionsScreen({ tolerances, canWrite, refused }: ExceptionsScreenProps) {
  return (
    <Page
      title={m.exception_title()}
      question={m.exception_question()}
      breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}
      actions={canWrite && tolerances ? <ButtonLink to={paths.pidTolerances}>{m.exception_set()}</ButtonLink> : null}
    >
      {tolerances ? <Parts tolerances={tolerances} refused={refused} /> : <EmptyState title={m.exception_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.exception_to_roadmap()}</ButtonLink>} />}
    </Page>
  );
}

function Parts({ tolerances: { today, standings, decisions, agreed }, refused }: Pick<ExceptionsScreenProps, 'refused'> & { tolerances: Tolerances }) {
  const format = useFormat();
  const asked = standings.filter(({ state }) => state === 'exception');
  return (
    <>
      {asked.length === 0 ? (
        <Notice tone="good" title={m.exception_none()}>
          {m.exception_none_text()}
        </Notice>
      ) : (
        <Notice tone="bad" title={m.exception_asked({ count: asked.length })}>
          {m.exception_asks_about()}
        </Notice>
      )}
      {asked.map(({ kind, value, tolerance }) => (
        <Card key={kind} title={m.exception_asks({ kind: toleranceName(kind), value: deviationText(kind, value, format), tolerance: toleranceText(kind, tolerance ?? 0, format) })}>
          <ExceptionForm kind={kind} today={today} lastResult={refused?.kind === kind ? refused.lastResult : undefined} />
        </Card>
      ))}
      <Card isFlush title={m.exception_six()} description={agreed === null ? m.exception_agreed_none() : m.exception_agreed({ number: agreed })}>
        <DataTable
          caption={m.exception_six()}
          rows={standings}
          rowKey={({ kind }) => kind}
          emptyState={null}
          columns={[
            { id: 'kind', header: m.exception_col_kind(), cell: ({ kind }) => <span className="font-medium">{toleranceName(kind)}</span> },
            { id: 'state', header: m.exception_col_state(), cell: ({ state }) => <Badge tone={toleranceStateWords(state).tone}>{toleranceStateWords(state).say()}</Badge> },
            { id: 'value', header: m.exception_col_value(), cell: ({ kind, value }) => deviationText(kind, value, format) },
            { id: 'tolerance', header: m.exception_col_tolerance(), cell: ({ kind, tolerance }) => (tolerance === null ? m.exception_not_agreed() : toleranceText(kind, tolerance, format)) },
          ]}
        />
      </Card>
      <Card title={m.exception_history()}>
        {decisions.length === 0 ? <p className="text-muted">{m.exception_history_none()}</p> : null}
        <ul className="divide-y">
          {decisions.map(({ kind, choice, reason, value, tolerance, untilOn, decidedOn, decidedBy }, index) => (
            <li key={index} className="py-2.5">
              <p>
                {m.exception_history_line({ date: format.date(decidedOn), kind: toleranceName(kind), choice: choiceName(choice).toLocaleLowerCase() })}
                {decidedBy ? ` ${m.exception_history_by({ name: decidedBy })}` : null}
              </p>
              <p className="text-sm text-muted">
                {m.exception_history_values({ value: deviationText(kind, value, format), tolerance: toleranceText(kind, tolerance, format) })}
                {untilOn ? `; ${m.exception_history_until({ date: format.date(untilOn) })}` : null}
              </p>
              <p className="max-w-3xl text-pretty">{reason}</p>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
