import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { NudgeReport } from '../../nudges/nudge-report.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { NewNudgeForm, type NewNudgeFormProps } from './new-nudge-form.tsx';
import { NudgeRuleCard } from './nudge-rule-card.tsx';

interface NudgesScreenProps {
  reports: readonly NudgeReport[];
  /** Null for who may not make one. */
  form: NewNudgeFormProps | null;
  roleName: (role: string) => string;
}

/** Every rule with whom it reaches and whether it helps, and the form for the next. */
export function NudgesScreen({ reports, form, roleName }: NudgesScreenProps) {
  // Without an act that was ever measured and without a checklist there is nothing to remind of.
  const mayBegin = form === null || form.activities.length + form.items.length > 0;
  return (
    <Page title={m.nudges_title()} question={m.nudges_question()}>
      <AdoptionTabs />
      <p className="max-w-3xl text-sm text-muted">{m.nudges_limits()}</p>
      {reports.length === 0 ? (
        <Card>
          <EmptyState title={m.nudges_empty_title()} action={form && !mayBegin ? <ButtonLink to={paths.checklists}>{m.nudges_to_checklists()}</ButtonLink> : null}>
            {mayBegin ? m.nudges_empty() : m.nudges_nothing_to_ask()}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          {reports.map((report) => (
            <NudgeRuleCard key={report.rule.id} report={report} maySwitch={form !== null} roleName={roleName} />
          ))}
        </div>
      )}
      {form && mayBegin ? (
        <Card title={m.nudges_new()} description={m.nudges_new_text()}>
          <NewAfterSending mark={reports.length}>
            <NewNudgeForm {...form} />
          </NewAfterSending>
        </Card>
      ) : null}
    </Page>
  );
}
