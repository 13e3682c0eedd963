import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Criterion } from '../../suppliers/suppliers.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';
import type { RefusedSupplierForm } from './suppliers-screen.tsx';

interface SupplierCriteriaCardProps {
  criteria: Criterion[];
  specs: { id: string; name: string }[];
  canWrite: boolean;
  canReadSpecs: boolean;
  refused: RefusedSupplierForm;
}

/** What is asked, each with its weight and the specification it comes from. */
export function SupplierCriteriaCard({ criteria, specs, canWrite, canReadSpecs, refused }: SupplierCriteriaCardProps) {
  const { percent } = useFormat();
  // Where the weights come to a hundred a weight says its share itself.
  const isHundred = criteria.reduce((sum, { weight }) => sum + weight, 0) === 100;
  const shareText = ({ share }: Criterion) => (share ? (isHundred ? m.suppliers_criterion_weight() : m.suppliers_weighs({ share: percent(share) })) : m.suppliers_weighs_not());
  const answer = (id: string | null) => (refused.form === 'criterion' && refused.id === id ? refused.result : undefined);
  return (
    <Card title={m.suppliers_criteria()} description={m.suppliers_criteria_about()}>
      {criteria.length === 0 ? <p className="text-muted">{m.suppliers_criteria_none()}</p> : null}
      <ul className="-my-2 divide-y">
        {criteria.map((criterion) => {
          const { id, name, weight, specification } = criterion;
          return (
            <li key={id} className="py-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <p className="min-w-0 flex-1 basis-56">
                  <span className="font-medium">{name}</span>
                  <span className="block text-sm text-muted">
                    {specification ? canReadSpecs ? <Link to={paths.spec(specification.id)} className="link inline-block min-h-6 py-0.5">{specification.name}</Link> : specification.name : m.suppliers_criterion_untied()}
                  </span>
                </p>
                <p className="text-right">
                  <span className="text-lg font-semibold tabular-nums">{weight}</span>
                  <span className="block text-xs text-muted">{shareText(criterion)}</span>
                </p>
              </div>
              {canWrite ? (
                <div className="flex items-start justify-between gap-2">
                  <details open={answer(id) !== undefined} className="min-w-0 flex-1">
                    <summary className="fold text-sm" aria-label={m.suppliers_change_of({ name })}>
                      {m.suppliers_change()}
                    </summary>
                    <div className="mt-2 rounded-md border bg-sunken p-4">
                      <CriterionForm key={`${name} ${weight} ${specification?.id}`} id={id} criterion={criterion} specs={specs} lastResult={answer(id)} />
                    </div>
                  </details>
                  <RemoveButton action={paths.supplierCriterionRemoval(id)} text={name} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {canWrite ? (
        <NewAfterSending mark={criteria.length}>
          <FormDisclosure label={m.suppliers_criterion_add()} isOpen={answer(null) !== undefined}>
            <CriterionForm id={null} criterion={null} specs={specs} lastResult={answer(null)} />
          </FormDisclosure>
        </NewAfterSending>
      ) : null}
    </Card>
  );
}

function CriterionForm({ id, criterion, specs, lastResult }: { id: string | null; criterion: Criterion | null; specs: { id: string; name: string }[]; lastResult: RefusedSupplierForm['result'] }) {
  const [form, fields] = useServerForm<{ name: string; specificationId: string; weight: string }>({
    id: `criterion-${id ?? 'new'}`,
    lastResult,
    defaultValue: criterion ? { name: criterion.name, specificationId: criterion.specification?.id ?? '', weight: String(criterion.weight) } : {},
  });
  return (
    <FormShell form={form} action={id ? paths.supplierCriterion(id) : paths.supplierCriteria} order={['name', 'specificationId', 'weight']} preventScrollReset className="max-w-2xl">
      <TextField field={fields.name} label={m.suppliers_criterion_name()} required maxLength={160} autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <SelectField field={fields.specificationId} label={m.suppliers_criterion_spec()} isOptional options={specs.map((spec) => ({ value: spec.id, label: spec.name }))} placeholder={m.suppliers_criterion_spec_none()} />
        <NumberField field={fields.weight} label={m.suppliers_criterion_weight()} hint={m.suppliers_criterion_weight_hint()} required inputMode="numeric" />
      </div>
      <div>
        <SubmitButton>{id ? m.suppliers_save() : m.suppliers_criterion_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
