import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DashboardEditor, type DashboardEditorProps } from './dashboard-editor.tsx';

/** What stands on a dashboard, where, and who may look. */
export function EditDashboardScreen({ name, canChange, ...editor }: DashboardEditorProps & { name: string; canChange: boolean }) {
  return (
    <Page
      isDense
      title={m.dashboards_edit_of({ name })}
      breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }, { label: m.dashboards_title(), to: paths.dashboards }, { label: name, to: paths.dashboard(editor.id) }]}
      actions={
        canChange ? (
          <Form method="post" action={paths.dashboardRemoval(editor.id)}>
            <Button type="submit" size="small" name="is" value="removed">
              {m.dashboards_remove()}
            </Button>
          </Form>
        ) : undefined
      }
    >
      {canChange ? <DashboardEditor {...editor} /> : <Notice>{m.dashboards_reason_not_allowed()}</Notice>}
    </Page>
  );
}
