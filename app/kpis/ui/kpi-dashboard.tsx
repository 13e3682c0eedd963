import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Dashboard } from '../dashboard.ts';
import type { DashboardFilter } from '../filter.ts';
import { layerName } from '../metric-words.ts';
import { MeetingStrip } from './check-ins/meeting-strip.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HeadlineStrip } from './headline-strip.tsx';
import { KpiTile } from './kpi-tile.tsx';
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
  const { headline, worstTeam, groups, cohorts, meeting, isEmpty } = dashboard;
  const newSpec = canSpecify ? (
    <ButtonLink to={paths.newSpec} size="small">
      {m.kpis_new_spec()}
    </ButtonLink>
  ) : null;
  if (isEmpty) {
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
          <FilterBar grains={['week', 'month']} grain={filter.grain} span={filter.span} teams={teams} teamId={filter.teamId} />
          {newSpec}
        </>
      }
    >
      <HeadlineStrip headline={headline} worstTeam={filter.teamId === null ? worstTeam : null} />
      {groups.length > 0 ? <MeetingStrip meeting={meeting} /> : null}
      {groups.length === 0 ? (
        <Card>
          <EmptyState title={m.kpis_none_title()} action={newSpec}>
            {m.kpis_none_text()}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-x-4 gap-y-6 lg:auto-cols-fr lg:grid-flow-col">
          {groups.map(({ layer, tiles }) => (
            <section key={layer} aria-label={layerName(layer)} className="flex min-w-0 flex-col gap-2">
              <h2 className="text-base font-semibold">{layerName(layer)}</h2>
              {tiles.map((tile) => (
                <KpiTile key={tile.kpi.id} tile={tile} />
              ))}
            </section>
          ))}
        </div>
      )}
      <p className="-mt-2 text-sm">
        <Link to={paths.measures} className="link">
          {m.measures_link()}
        </Link>{' '}
        <span className="text-muted">{m.measures_link_about()}</span>
      </p>
      {goalTree}
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr] xl:items-start">
        <RetentionTable cohorts={cohorts} grain={filter.grain} />
        <TeamComparison teams={dashboard.teams} />
      </div>
    </Page>
  );
}
