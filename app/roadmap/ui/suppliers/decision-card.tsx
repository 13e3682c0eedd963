import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { type Decided, leaderOf, type Selection, type Supplier } from '../../suppliers/suppliers.ts';
import type { RefusedSupplierForm } from './suppliers-screen.tsx';

interface DecisionCardProps {
  selection: Pick<Selection, 'decision' | 'history' | 'suppliers'>;
  canClose: boolean;
  canReopen: boolean;
  refused: RefusedSupplierForm;
}

/** What was chosen and why, or the form that does it; every time it was closed or opened stays to be seen. */
export function DecisionCard({ selection: { decision, history, suppliers }, canClose, canReopen, refused }: DecisionCardProps) {
  const { date } = useFormat();
  const answer = (form: RefusedSupplierForm['form']) => (refused.form === form ? refused.result : undefined);
  const top = history[0]?.standings[0];
  const isScored = suppliers.some(({ total }) => total !== null);
  return (
    <Card title={m.suppliers_decision()} description={m.suppliers_decision_about()} actions={<Badge tone={decision ? 'good' : 'neutral'}>{decision ? m.suppliers_closed() : m.suppliers_open()}</Badge>}>
      {decision ? (
        <div className="max-w-3xl">
          <p className="text-lg font-semibold">{decision.supplierName}</p>
          <p className="text-pretty whitespace-pre-line">{decision.reason}</p>
          <p className="mt-1 text-sm text-muted">{m.suppliers_closed_by({ name: decision.decidedBy ?? m.suppliers_somebody(), date: date(decision.decidedOn) })}</p>
          {top && top.name !== decision.supplierName ? <p className="mt-1 text-sm text-muted">{m.suppliers_not_highest({ name: top.name })}</p> : null}
        </div>
      ) : null}
      {!decision && !isScored ? <p className="text-muted">{m.suppliers_close_wait()}</p> : null}
      {canClose && isScored ? <ChoiceForm suppliers={suppliers} lastResult={answer('choice')} /> : null}
      {canReopen ? (
        <FormDisclosure label={m.suppliers_reopen()} icon={null} isOpen={answer('reopening') !== undefined}>
          <ReopeningForm lastResult={answer('reopening')} />
        </FormDisclosure>
      ) : null}
      {history.length > 0 ? <History history={history} /> : null}
    </Card>
  );
}

function ChoiceForm({ suppliers, lastResult }: { suppliers: Supplier[]; lastResult: RefusedSupplierForm['result'] }) {
  const { number } = useFormat();
  const [form, fields] = useServerForm<{ supplierId: string; reason: string }>({ id: 'choice', lastResult, defaultValue: { supplierId: leaderOf(suppliers)?.id ?? '' } });
  const options = suppliers.map(({ id, name, total }) => ({ value: id, label: total === null ? m.suppliers_choose_unscored({ name }) : m.suppliers_choose_option({ name, total: number(total, 2) }), isDisabled: total === null }));
  return (
    <FormShell form={form} action={paths.supplierDecision} order={['supplierId', 'reason']} preventScrollReset className="max-w-2xl">
      <SelectField field={fields.supplierId} label={m.suppliers_choose_supplier()} options={options} />
      <TextAreaField field={fields.reason} label={m.suppliers_choose_reason()} hint={m.suppliers_choose_reason_hint()} required rows={3} maxLength={1000} />
      <div>
        <SubmitButton>{m.suppliers_close()}</SubmitButton>
      </div>
    </FormShell>
  );
}

function ReopeningForm({ lastResult }: { lastResult: RefusedSupplierForm['result'] }) {
  const [form, fields] = useServerForm<{ reason: string }>({ id: 'reopening', lastResult });
  return (
    <FormShell form={form} action={paths.supplierReopening} order={['reason']} preventScrollReset className="max-w-2xl">
      <TextAreaField field={fields.reason} label={m.suppliers_reopen_reason()} required rows={2} maxLength={1000} />
      <div>
        <SubmitButton variant="secondary">{m.suppliers_reopen()}</SubmitButton>
      </div>
    </FormShell>
  );
}

function History({ history }: { history: Decided[] }) {
  const { date, number, list } = useFormat();
  return (
    <details className="mt-3 text-sm">
      <summary className="fold text-muted">{m.suppliers_history({ count: history.length })}</summary>
      <ul className="mt-2 flex max-w-3xl flex-col gap-3">
        {history.map(({ id, kind, supplierName, reason, decidedOn, decidedBy, standings }) => {
          const said = { date: date(decidedOn), supplier: supplierName, name: decidedBy ?? m.suppliers_somebody() };
          return (
            <li key={id} className="border-l-2 pl-3">
              <p className="font-medium">{kind === 'closed' ? m.suppliers_history_closed(said) : m.suppliers_history_reopened(said)}</p>
              <p className="text-pretty whitespace-pre-line">{reason}</p>
              <p className="text-muted">{m.suppliers_history_stood({ scores: list(standings.map(({ name, total }) => m.suppliers_history_score({ name, total: number(total, 2) }))) })}</p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
