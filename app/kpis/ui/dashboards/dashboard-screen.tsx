import { Mail, MonitorPlay, Pencil } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import { sharedText, unfollowedText } from '../../dashboards/dashboard-words.ts';
import { filterSearch } from '../../dashboards/page-filter.ts';
import type { ShownDashboard } from '../../dashboards/shown-dashboard.ts';
import { PageFilterBar } from './page-filter-bar.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { TileSheets } from './tile-sheets.tsx';

interface DashboardScreenProps {
  shown: ShownDashboard;
  teams: { id: string; name: string }[];
  today: Day;
  canChange: boolean;
}

/** A page that somebody put together, to look at. */
export function DashboardScreen({ shown, teams, today, canChange }: DashboardScreenProps) {
  const format = useFormat();
  const { id, name, owner, sheets, filter } = shown;
  const edit = canChange ? (
    <ButtonLink to={paths.editDashboard(id)} size="small">
      <Pencil aria-hidden="true" />
      {m.dashboards_edit()}
    </ButtonLink>
  ) : null;
  return (
    <Page
      isDense
      title={name}
      question={`${m.dashboards_of_owner({ name: owner.name })}, ${sharedText(shown, format)}`}
      breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: m.dashboards_title(), to: paths.dashboards }]}
      actions={
        <>
          {edit}
          {sheets.length > 0 ? (
            <>
              <ButtonLink to={`${paths.dashboardWall(id)}?${new URLSearchParams({ every: '30', ...filterSearch(filter) })}`} size="small">
                <MonitorPlay aria-hidden="true" />
                {m.dashboards_wall()}
              </ButtonLink>
              <ButtonLink to={paths.dashboardDigest(id)} size="small">
                <Mail aria-hidden="true" />
                {m.dashboards_by_mail()}
              </ButtonLink>
              <PrintButton size="small" />
            </>
          ) : null}
        </>
      }
    >
      {sheets.length === 0 ? (
        <Card>
          <EmptyState title={m.dashboards_empty()} action={edit ?? undefined}>
            {canChange ? m.dashboards_empty_text() : m.dashboards_empty_look()}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="flex flex-col gap-1.5">
            <PageFilterBar filter={filter} teams={teams} />
            {sheets.flat().some(({ unfollowed }) => unfollowed.includes('own-target')) ? <p className="text-sm text-muted">{unfollowedText('own-target')}</p> : null}
          </div>
          <TileSheets dashboard={shown} today={today} />
        </>
      )}
    </Page>
  );
}
