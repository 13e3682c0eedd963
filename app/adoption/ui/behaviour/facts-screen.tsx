import type { SubmissionResult } from '@conform-to/react';
import type { OutsideCount } from '#app/crm/figures/outside-counts.server.ts';
import type { StageCriteria } from '#app/crm/figures/stage-criteria.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { StageCriteriaCard } from './stage-criteria-card.tsx';

interface FactsScreenProps {
  counts: OutsideCount[];
  stages: StageCriteria[];
  fields: { name: string; label: string }[];
  teams: { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** What the records cannot tell by themselves: how many contacts others counted, and what a stage asks. */
export function FactsScreen({ counts, stages, fields: criteria, teams, lastResult }: FactsScreenProps) {
  const { number, period } = useFormat();
  const [form, fields] = useServerForm<{ source: string; grain: string; on: string; teamId: string; contacts: string }>({ id: 'count', lastResult, defaultValue: { source: 'telephony', grain: 'month' } });
  const sourceName = { telephony: m.behaviour_source_telephony(), calendar: m.behaviour_source_calendar() };
  return (
    <Page title={m.behaviour_facts_title()} question={m.behaviour_facts_question()} breadcrumbs={[{ label: m.behaviour_title(), to: paths.behaviour }]}>
      <Card title={m.behaviour_counts()} description={m.behaviour_counts_about()}>
        <FormShell form={form} order={['source', 'grain', 'on', 'teamId', 'contacts']}>
          <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-5">
            <SelectField field={fields.source} label={m.behaviour_count_source()} options={[{ value: 'telephony', label: sourceName.telephony }, { value: 'calendar', label: sourceName.calendar }]} />
            <SelectField field={fields.grain} label={m.behaviour_count_grain()} options={[{ value: 'week', label: m.kpis_grain_week() }, { value: 'month', label: m.kpis_grain_month() }]} />
            <DateField field={fields.on} label={m.behaviour_count_on()} />
            <SelectField field={fields.teamId} label={m.kpis_team()} placeholder={m.kpis_everybody()} options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
            <NumberField field={fields.contacts} label={m.behaviour_count_contacts()} inputMode="numeric" />
          </div>
          <div>
            <SubmitButton>{m.behaviour_save()}</SubmitButton>
          </div>
        </FormShell>
        {counts.length > 0 ? (
          <div className="mt-4 border-t pt-2">
            <DataTable<OutsideCount>
              caption={m.behaviour_counts()}
              rows={counts}
              rowKey={({ id }) => id}
              columns={[
                { id: 'period', header: m.kpis_period(), cell: ({ start, end }) => period(start, start.slice(8) === '01' && end.slice(8) === '01' ? 'month' : 'week') },
                { id: 'source', header: m.behaviour_count_source(), cell: ({ source }) => sourceName[source] },
                { id: 'team', header: m.kpis_team(), cell: ({ team }) => team ?? m.kpis_everybody() },
                { id: 'contacts', header: m.behaviour_count_contacts(), align: 'end', cell: ({ contacts }) => number(contacts) },
                { id: 'by', header: m.behaviour_count_by(), cell: ({ recordedBy }) => recordedBy },
              ]}
            />
          </div>
        ) : null}
      </Card>
      {stages.length > 0 ? <StageCriteriaCard stages={stages} fields={criteria} /> : null}
    </Page>
  );
}
