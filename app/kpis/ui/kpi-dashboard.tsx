import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Dashboard } from '../dashboard.ts';
import { type DashboardFilter, isNarrowed } from '../filter.ts';
import { MeetingStrip } from './check-ins/meeting-strip.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HeadlineStrip } from './headline-strip.tsx';
import { KpiGrid } from './kpi-grid.tsx';
import { MoreLinks } from './more-links.tsx';
import { RetentionTable } from './retention-table.tsx';
import { TeamComparison } from './team-comparison.tsx';

interface KpiDashboardProps {
  dashboard: Dashboard;
  filter: DashboardFilter;
  teams: { id: string; name: string }[];
  canImport: boolean;
  canSpecify: boolean;
  /** What the KPIs come to by goal: goals are not this room's. Null leaves it out. */
  goalTree: ReactNode;
}

/** The management's page: is it working, and where not. */
export function KpiDashboard({ dashboard, filter, teams, canImport, canSpecify, goalTree }: KpiDashboardProps) {
  const [search] = useSearchParams();
  const { headline, worstTeam, inTime, groups, cohorts, meeting, isEmpty } = dashboard;
  const newSpec = canSpecify ? (
    <ButtonLink to={paths.newSpec} size="small">
      {m.kpis_new_spec()}
    </ButtonLink>
  ) : null;
  if (isEmpty && !isNarrowed(filter)) {
    return (
      <Page title={m.kpis_title()} question={m.kpis_question()}>
        <Card>
          <EmptyState title={m.kpis_empty_title()} action={<span className="flex flex-wrap justify-center gap-2">{canImport ? <ButtonLink to={paths.imports} variant="primary">{m.kpis_go_import()}</ButtonLink> : null}{newSpec}</span>}>
            {m.kpis_empty_text()}
          </EmptyState>
        </Card>
      </Page>
    );
  }
  return (
    <Page
      isDense
      title={m.kpis_title()}
      question={m.kpis_question()}
      actions={
        <>
          <FilterBar grains={['week', 'month']} grain={filter.grain} span={filter.span} teams={teams} teamId={filter.teamId} role={filter.role} />
          {newSpec}
        </>
      }
    >
      <HeadlineStrip headline={headline} worstTeam={worstTeam} inTime={inTime} isNarrowed={isNarrowed(filter)} />
      {groups.length > 0 ? <MeetingStrip meeting={meeting} /> : null}
      {groups.length === 0 ? (
        <Card>
          {isNarrowed(filter) ? (
            <EmptyState title={m.kpis_none_here_title()}>{m.kpis_none_here_text()}</EmptyState>
          ) : (
            <EmptyState title={m.kpis_none_title()} action={newSpec}>
              {m.kpis_none_text()}
            </EmptyState>
          )}
        </Card>
      ) : (
        <KpiGrid groups={groups} />
      )}
      <div className="-mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-1 text-sm">
        <MoreLinks />
        {groups.length > 0 ? <TableDownloads name={m.kpis_title()} to={(format) => paths.pageTable('kpis', format, search)} /> : null}
      </div>
      {goalTree}
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr] xl:items-start">
        <RetentionTable cohorts={cohorts} grain={filter.grain} />
        <TeamComparison teams={dashboard.teams} />
      </div>
    </Page>
  );
}
