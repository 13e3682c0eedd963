import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Supplier } from '../../suppliers/suppliers.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';
import type { RefusedSupplierForm } from './suppliers-screen.tsx';

interface SuppliersCardProps {
  suppliers: Supplier[];
  chosenId: string | null;
  canWrite: boolean;
  refused: RefusedSupplierForm;
}

/** Who is looked at, by name. */
export function SuppliersCard({ suppliers, chosenId, canWrite, refused }: SuppliersCardProps) {
  const answer = (id: string | null) => (refused.form === 'supplier' && refused.id === id ? refused.result : undefined);
  const inOrder = [...suppliers].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Card title={m.suppliers_list()} description={m.suppliers_list_about()}>
      {suppliers.length === 0 ? <p className="text-muted">{m.suppliers_list_none()}</p> : null}
      <ul className="-my-2 divide-y">
        {inOrder.map((supplier) => {
          const { id, name, note, contact } = supplier;
          return (
            <li key={id} className="py-3">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{name}</span>
                {id === chosenId ? <Badge tone="good">{m.suppliers_chosen()}</Badge> : null}
              </p>
              {note ? <p className="max-w-3xl text-sm text-pretty whitespace-pre-line">{note}</p> : null}
              {contact ? <p className="text-sm text-muted">{m.suppliers_supplier_contact_of({ contact })}</p> : null}
              {canWrite ? (
                <div className="mt-1 flex items-start justify-between gap-2">
                  <details open={answer(id) !== undefined} className="min-w-0 flex-1">
                    <summary className="fold text-sm" aria-label={m.suppliers_change_of({ name })}>
                      {m.suppliers_change()}
                    </summary>
                    <div className="mt-2 rounded-md border bg-sunken p-4">
                      <SupplierForm key={`${name} ${note} ${contact}`} supplier={supplier} lastResult={answer(id)} />
                    </div>
                  </details>
                  <RemoveButton action={paths.supplierRemoval(id)} text={name} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {canWrite ? (
        <NewAfterSending mark={suppliers.length}>
          <FormDisclosure label={m.suppliers_supplier_add()} isOpen={answer(null) !== undefined}>
            <SupplierForm supplier={null} lastResult={answer(null)} />
          </FormDisclosure>
        </NewAfterSending>
      ) : null}
    </Card>
  );
}

function SupplierForm({ supplier, lastResult }: { supplier: Supplier | null; lastResult: RefusedSupplierForm['result'] }) {
  const [form, fields] = useServerForm<{ name: string; note: string; contact: string }>({
    id: `supplier-${supplier?.id ?? 'new'}`,
    lastResult,
    defaultValue: supplier ? { name: supplier.name, note: supplier.note ?? '', contact: supplier.contact ?? '' } : {},
  });
  return (
    <FormShell form={form} action={supplier ? paths.supplier(supplier.id) : paths.suppliers} order={['name', 'note', 'contact']} preventScrollReset className="max-w-2xl">
      <TextField field={fields.name} label={m.suppliers_supplier_name()} required maxLength={120} autoComplete="off" />
      <TextAreaField field={fields.note} label={m.suppliers_supplier_note()} isOptional rows={2} maxLength={600} />
      <TextField field={fields.contact} label={m.suppliers_supplier_contact()} isOptional maxLength={200} autoComplete="off" />
      <div>
        <SubmitButton>{supplier ? m.suppliers_save() : m.suppliers_supplier_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
