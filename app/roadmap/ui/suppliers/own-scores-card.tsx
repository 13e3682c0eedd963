import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { scoreOptions } from '../../suppliers/supplier-words.ts';
import type { Criterion, Selection, Supplier } from '../../suppliers/suppliers.ts';
import type { RefusedSupplierForm } from './suppliers-screen.tsx';

/** What the reader gives each supplier, a form for each. */
export function OwnScoresCard({ selection: { criteria, suppliers, isAssessor }, refused }: { selection: Selection; refused: RefusedSupplierForm }) {
  const isReady = criteria.length > 0 && suppliers.length > 0;
  const inOrder = [...suppliers].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Card title={m.suppliers_own()} description={m.suppliers_own_about()}>
      {isAssessor ? isReady ? null : <p className="text-muted">{m.suppliers_own_none()}</p> : <p className="text-muted">{m.suppliers_own_no_assessor()}</p>}
      {isAssessor && isReady ? (
        <ul className="-my-2 divide-y">
          {inOrder.map((supplier) => {
            const done = supplier.own.filter(({ score }) => score !== null).length;
            const lastResult = refused.form === 'scores' && refused.id === supplier.id ? refused.result : undefined;
            return (
              <li key={supplier.id} className="py-2">
                <details open={lastResult !== undefined}>
                  <summary className="fold">
                    {m.suppliers_own_of({ name: supplier.name })} <Badge tone={done === criteria.length ? 'good' : 'neutral'}>{m.suppliers_own_done({ done, total: criteria.length })}</Badge>
                  </summary>
                  <ScoresForm key={JSON.stringify(supplier.own)} supplier={supplier} criteria={criteria} lastResult={lastResult} />
                </details>
              </li>
            );
          })}
        </ul>
      ) : null}
    </Card>
  );
}

interface Scored {
  criterionId: string;
  score: string;
  remark: string;
}

function ScoresForm({ supplier, criteria, lastResult }: { supplier: Supplier; criteria: Criterion[]; lastResult: RefusedSupplierForm['result'] }) {
  const [form, fields] = useServerForm<{ scores: Scored[] }>({
    id: `scores-${supplier.id}`,
    lastResult,
    defaultValue: { scores: supplier.own.map(({ criterionId, score, remark }) => ({ criterionId, score: score === null ? '' : String(score), remark })) },
  });
  const rows = fields.scores.getFieldList();
  return (
    <FormShell form={form} action={paths.supplierScores(supplier.id)} order={rows.flatMap((row) => [row.getFieldset().score.name, row.getFieldset().remark.name])} preventScrollReset className="mt-3">
      {rows.map((row) => {
        const { criterionId, score, remark } = row.getFieldset();
        const criterion = criteria.find(({ id }) => id === criterionId.initialValue);
        if (!criterion) return null;
        return (
          <div key={row.key} className="grid gap-x-5 gap-y-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <input type="hidden" name={criterionId.name} value={criterion.id} />
            <SelectField field={score} label={criterion.name} options={scoreOptions()} placeholder={m.suppliers_own_empty()} />
            <TextField field={remark} label={m.suppliers_own_remark({ criterion: criterion.name })} isOptional maxLength={300} autoComplete="off" />
          </div>
        );
      })}
      <div>
        <SubmitButton>{m.suppliers_own_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
