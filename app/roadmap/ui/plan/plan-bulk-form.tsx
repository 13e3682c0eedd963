import type { useFetcher } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { BULK_FIELDS, type BulkField, bulkItemValue, NOBODY } from '../../plan/bulk-form.ts';
import type { BulkAnswer } from '../../plan/bulk-words.ts';
import { type PlanItem, PLAN_STATES } from '../../plan/plan-item.ts';
import { stateName } from '../../plan/plan-words.ts';

interface PlanBulkFormProps {
  /** What is ticked. */
  items: readonly PlanItem[];
  members: readonly { id: string; name: string }[];
  fetcher: ReturnType<typeof useFetcher<BulkAnswer>>;
}

/** Owner, state and days for all ticked rows at once: what is left as it is stays as it is with each. */
export function PlanBulkForm({ items, members, fetcher }: PlanBulkFormProps) {
  const id = useId();
  const errors = fetcher.data?.errors ?? {};
  const errorOf = (field: BulkField) => (errors[field] ? `${id}-${field}` : null);
  const keep = <option value="">{m.planbulk_keep()}</option>;
  return (
    <fetcher.Form method="post" action={paths.planBulk} aria-label={m.planbulk_label()} className="flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:w-full">
      {items.map((item) => (
        <input key={item.id} type="hidden" name="item" value={bulkItemValue(item)} />
      ))}
      <Choice label={m.plan_owner()} errorId={errorOf('ownerId')}>
        {(field) => (
          <select {...field} name="ownerId" className="control w-auto max-w-48 py-1 text-sm">
            {keep}
            <option value={NOBODY}>{m.plan_owner_nobody()}</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Choice>
      <Choice label={m.plan_state()} errorId={errorOf('is')}>
        {(field) => (
          <select {...field} name="is" className="control w-auto py-1 text-sm">
            {keep}
            {PLAN_STATES.map((is) => (
              <option key={is} value={is}>
                {stateName(is)}
              </option>
            ))}
          </select>
        )}
      </Choice>
      <Choice label={m.planbulk_days()} errorId={errorOf('days')}>
        {(field) => <input {...field} name="days" autoComplete="off" className="control w-18 py-1 text-right text-sm tabular-nums" />}
      </Choice>
      <Button type="submit" size="small" variant="primary" isBusy={fetcher.state !== 'idle'}>
        {m.planbulk_apply()}
      </Button>
      {BULK_FIELDS.map((field) =>
        errors[field] ? (
          <p key={field} id={`${id}-${field}`} className="basis-full text-sm font-medium text-bad">
            {errors[field]}
          </p>
        ) : null,
      )}
    </fetcher.Form>
  );
}

interface ChoiceField {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

interface ChoiceProps {
  label: string;
  /** Where the error of the field is said; null is none. */
  errorId: string | null;
  children: (field: ChoiceField) => ReactNode;
}

function Choice({ label, errorId, children }: ChoiceProps) {
  const id = useId();
  return (
    <span className="flex min-w-0 items-center gap-1.5 max-sm:w-full max-sm:flex-col max-sm:items-start">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {children({ id, 'aria-invalid': errorId ? true : undefined, 'aria-describedby': errorId ?? undefined })}
    </span>
  );
}
