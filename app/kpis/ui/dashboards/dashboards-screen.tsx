import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { roleName } from '#app/people/role-name.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Role } from '#app/people/role.ts';

export interface DashboardRow {
  id: string;
  name: string;
  owner: string;
  roles: readonly Role[];
  tiles: number;
  canChange: boolean;
}

interface DashboardsScreenProps {
  dashboards: DashboardRow[];
  /** The chart that looks for a place, as an address; null when there is none. */
  asked: string | null;
  lastResult: SubmissionResult | undefined;
}

/** The pages that were put together, as far as the reader may see them, and where to begin one. */
export function DashboardsScreen({ dashboards, asked, lastResult }: DashboardsScreenProps) {
  const { list } = useFormat();
  const [form, fields] = useServerForm<{ name: string }>({ id: 'dashboard', lastResult });
  return (
    <Page title={m.dashboards_title()} question={m.dashboards_question()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]}>
      {asked ? <Notice>{m.dashboards_put_choose()}</Notice> : <p className="max-w-prose text-muted">{m.dashboards_about()}</p>}
      <Card isFlush title={dashboards.length > 0 ? m.dashboards_list() : undefined}>
        {dashboards.length === 0 ? (
          <EmptyState title={m.dashboards_none()}>{m.dashboards_none_text()}</EmptyState>
        ) : (
          <DataTable
            caption={m.dashboards_list()}
            rows={dashboards}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                header: m.dashboards_name(),
                cell: ({ id, name, owner, tiles }) => (
                  <>
                    <Link to={paths.dashboard(id)} className="link font-medium" data-row="">
                      {name}
                    </Link>
                    <span className="block text-xs text-muted">{`${m.dashboards_count({ count: tiles })} · ${owner}`}</span>
                  </>
                ),
              },
              { id: 'roles', header: m.dashboards_shared_with(), cell: ({ roles }) => (roles.length > 0 ? list(roles.map(roleName)) : m.dashboards_only_owner()) },
              {
                id: 'acts',
                header: m.dashboards_acts(),
                cell: ({ id, name, canChange }) =>
                  canChange ? (
                    <Link to={`${paths.editDashboard(id)}${asked ? `?${asked}` : ''}`} className="link" aria-label={asked ? m.dashboards_put_on({ name }) : m.dashboards_edit_of({ name })}>
                      {asked ? m.dashboards_put_here() : m.dashboards_edit()}
                    </Link>
                  ) : null,
              },
            ]}
          />
        )}
      </Card>
      <Card title={m.dashboards_make()} className="max-w-3xl">
        <FormShell form={form} order={['name']}>
          <TextField field={fields.name} label={m.dashboards_name()} hint={m.dashboards_name_hint()} maxLength={80} autoComplete="off" />
          <div>
            <SubmitButton>{m.dashboards_make()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
