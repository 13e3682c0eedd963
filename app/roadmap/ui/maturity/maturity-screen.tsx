import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { RadarChart } from '#app/ui/chart/radar-chart.tsx';
import { Card } from '#app/ui/card.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import { carriedStage } from '../../maturity/maturity.ts';
import type { Maturity } from '../../maturity/maturity.server.ts';
import { stageName } from '../../maturity/maturity-words.ts';
import { ScanForm } from './scan-form.tsx';
import { ScansCard } from './scans-card.tsx';
import { StagesCard } from './stages-card.tsx';

interface MaturityScreenProps {
  maturity: Maturity;
  objectives: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
  canWrite: boolean;
  /** Whether the reader may take tables along. */
  canTake: boolean;
  lastResult: SubmissionResult | undefined;
}

/** How far the departments say they have come, beside what can be seen of it. */
export function MaturityScreen({ maturity, objectives, members, canWrite, canTake, lastResult }: MaturityScreenProps) {
  const { evidence, scans, teams, today } = maturity;
  const carried = carriedStage(evidence);
  const links = <ButtonLink to={paths.learning}>{m.verdict_title()}</ButtonLink>;
  return (
    <Page title={m.maturity_title()} question={m.maturity_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={links}>
      <Notice title={carried === 0 ? m.maturity_carried_none() : m.maturity_carried({ number: carried, name: stageName(carried) })}>{m.maturity_carried_about()}</Notice>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <StagesCard evidence={evidence} carried={carried} />
        <StageChart maturity={maturity} carried={carried} />
      </div>
      {canWrite ? <NewAfterSending mark={scans[0]?.id ?? 'first'}><ScanForm teams={teams} last={scans[0] ?? null} objectives={objectives} members={members} lastResult={lastResult} /></NewAfterSending> : null}
      <ScansCard
        scans={scans}
        today={today}
        actions={canTake && scans.length > 0 ? <TableDownloads name={m.maturity_history()} to={(format) => paths.pageTable('maturity', format)} /> : null}
      />
    </Page>
  );
}

/** The newest two scans as shapes over the departments, with what is seen as a guide. */
function StageChart({ maturity: { scans }, carried }: { maturity: Maturity; carried: number }) {
  const { date, number } = useFormat();
  const shown = scans.slice(0, 2);
  const axis = [...new Set(shown.flatMap(({ claims }) => claims.map(({ name }) => name)))];
  const series = shown.map(({ id, heldOn, claims }) => ({ id, label: m.maturity_series_scan({ date: date(heldOn) }), points: claims.map(({ name, stage }) => ({ x: name, y: stage })) }));
  const guide = { id: 'seen', label: m.maturity_series_seen(), isGuide: true, points: axis.map((name) => ({ x: name, y: carried })) };
  return (
    <Card title={m.maturity_chart()} description={m.maturity_chart_about()}>
      {shown.length === 0 ? <p className="text-muted">{m.maturity_history_none()}</p> : <RadarChart label={m.maturity_chart()} series={[...series, guide]} axis={axis} max={4} format={(stage) => number(stage)} />}
    </Card>
  );
}
