import { Link } from '@remix-run/react';
import { layerName, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Verdict } from '../evidence/evidence.ts';
import type { SpecRecord } from '../spec.ts';
import { VerdictBadge } from './evidence/verdict-badge.tsx';
import { SpecTabs } from './spec-tabs.tsx';

export function SpecList({ specs, canWrite }: { specs: (SpecRecord & { verdict: Verdict })[]; canWrite: boolean }) {
  const { date } = useFormat();
  const make = canWrite ? (
    <ButtonLink to={paths.newSpec} variant="primary">
      {m.specs_new()}
    </ButtonLink>
  ) : null;
  return (
    <Page title={m.specs_title()} question={m.specs_question()} actions={specs.length > 0 ? make : null}>
      <SpecTabs />
      <Card isFlush>
        <DataTable
          caption={m.specs_list()}
          rows={specs}
          rowKey={({ id }) => id}
          emptyState={
            <EmptyState
              title={m.specs_none_title()}
              action={
                <span className="flex flex-wrap justify-center gap-2">
                  {make}
                  <ButtonLink to={paths.specLibrary}>{m.pillars_from_library()}</ButtonLink>
                </span>
              }
            >
              {m.specs_none_text()}
            </EmptyState>
          }
          columns={[
            {
              id: 'name',
              header: m.specs_name(),
              cell: ({ id, name }) => (
                <Link to={paths.spec(id)} className="link font-medium">
                  {name}
                </Link>
              ),
            },
            { id: 'layer', header: m.specs_layer(), cell: ({ layer }) => layerName(layer) },
            { id: 'metric', header: m.specs_metric(), cell: ({ metricId, measure }) => metricName({ id: metricId, name: measure }) },
            { id: 'owner', header: m.specs_owner(), cell: ({ owner }) => owner },
            { id: 'deadline', header: m.specs_deadline(), cell: ({ deadlineOn }) => date(deadlineOn) },
            { id: 'evidence', header: m.evidence_title(), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
          ]}
        />
      </Card>
    </Page>
  );
}
