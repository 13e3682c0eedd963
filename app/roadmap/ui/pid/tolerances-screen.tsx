import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { amountText } from '#app/values/amount.ts';
import { type PidLine, TOLERANCE_KINDS, TOLERANCE_UNITS, type ToleranceKind } from '../../pid/pid.ts';
import { toleranceLabel } from '../../pid/pid-words.ts';

/** How far the forecast may leave the plan, in six directions. */
export function TolerancesScreen({ lines, lastResult }: { lines: PidLine[]; lastResult: SubmissionResult | undefined }) {
  const kept = (kind: ToleranceKind) => lines.find(({ name }) => name === kind)?.amount ?? null;
  const defaultValue = Object.fromEntries(TOLERANCE_KINDS.map((kind) => [kind, kept(kind) === null ? '' : amountText(kept(kind)!, TOLERANCE_UNITS[kind])]));
  const [form, fields] = useServerForm<Record<ToleranceKind, string>>({ id: 'tolerances', lastResult, defaultValue });
  return (
    <Page
      title={m.pid_part_tolerances()}
      question={m.pid_tolerances_about()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.pid_title(), to: paths.pid },
      ]}
    >
      <Card className="max-w-2xl">
        <FormShell form={form} order={TOLERANCE_KINDS}>
          {TOLERANCE_KINDS.map((kind) => (
            <NumberField key={kind} field={fields[kind]} label={toleranceLabel(kind)} isOptional inputMode={TOLERANCE_UNITS[kind] === 'count' ? 'numeric' : 'decimal'} suffix={TOLERANCE_UNITS[kind] === 'ratio' ? '%' : undefined} />
          ))}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{m.pid_save()}</SubmitButton>
            <ButtonLink to={paths.pidPartPlace('tolerances')}>{m.pid_back()}</ButtonLink>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
