import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { needsAttention, type Stakeholder } from '../../strategy/strategy.ts';
import { attitudeName } from '../../strategy/strategy-words.ts';
import { StakeholderGrid } from './stakeholder-grid.tsx';
import { RemoveButton } from './remove-button.tsx';

interface StakeholdersCardProps {
  stakeholders: Stakeholder[];
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** Who has a say, how they stand and how that changed. */
export function StakeholdersCard({ stakeholders, canWrite, lastResult }: StakeholdersCardProps) {
  const { date } = useFormat();
  const columns: Column<Stakeholder>[] = [
    {
      id: 'name',
      header: m.strategy_stakeholder_name(),
      cell: (stakeholder) => (
        <>
          <span className="font-medium">{stakeholder.name}</span> {needsAttention(stakeholder) ? <Badge tone="warn">{m.strategy_attention()}</Badge> : null}
          {stakeholder.interest ? <span className="block text-xs text-muted">{stakeholder.interest}</span> : null}
        </>
      ),
    },
    { id: 'influence', header: m.strategy_influence(), align: 'end', cell: ({ now }) => now.influence },
    {
      id: 'attitude',
      header: m.strategy_attitude(),
      cell: ({ now, before }) => (
        <>
          {attitudeName(now.attitude)}
          <span className="block text-xs text-muted">
            {m.strategy_since({ date: date(now.seenOn) })}
            {now.note ? ` · ${now.note}` : null}
          </span>
          {before.length > 0 ? (
            <details className="text-xs text-muted">
              <summary className="fold">{m.strategy_history({ count: before.length })}</summary>
              <ul>
                {before.map((position, index) => (
                  <li key={index}>
                    {m.strategy_was({ date: date(position.seenOn), influence: position.influence, attitude: attitudeName(position.attitude) })}
                    {position.note ? ` · ${position.note}` : null}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </>
      ),
    },
    ...(canWrite ? [{ id: 'acts', header: m.strategy_col_acts(), cell: (stakeholder: Stakeholder) => <NewAfterSending mark={stakeholder.before.length}><Acts stakeholder={stakeholder} /></NewAfterSending> }] : []),
  ];
  return (
    <Card title={m.strategy_stakeholders()} description={m.strategy_stakeholders_about()} isFlush>
      {stakeholders.length > 0 ? (
        <div className="border-b p-4 sm:p-5">
          <StakeholderGrid stakeholders={stakeholders} />
        </div>
      ) : null}
      <DataTable caption={m.strategy_stakeholders()} columns={columns} rows={stakeholders} rowKey={({ id }) => id} emptyState={<p className="px-5 py-4 text-muted">{m.strategy_stakeholders_none()}</p>} />
      {canWrite ? (
        <div className="border-t px-4 pb-4 sm:px-5">
          <NewAfterSending mark={stakeholders.length}>
            <FormDisclosure label={m.strategy_stakeholder_add()} isOpen={lastResult !== undefined}>
              <StakeholderForm lastResult={lastResult} />
            </FormDisclosure>
          </NewAfterSending>
        </div>
      ) : null}
    </Card>
  );
}

const SCALE = [1, 2, 3, 4, 5];

/** A new position is three choices on one line; nothing in it can go wrong. */
function Acts({ stakeholder: { id, name, now } }: { stakeholder: Stakeholder }) {
  return (
    <div className="flex min-w-72 items-start justify-between gap-2">
      <details>
        <summary className="fold text-sm">{m.strategy_place()}</summary>
        <Form method="post" action={paths.stakeholderPositions(id)} preventScrollReset className="mt-2 grid gap-2" aria-label={m.strategy_place_of({ name })}>
          <label className="text-sm">
            {m.strategy_influence()}
            <select name="influence" defaultValue={now.influence} className="control">
              {SCALE.map((step) => (
                <option key={step}>{step}</option>
              ))}
            </select>
          </label>
          <label className="text-sm">
            {m.strategy_attitude()}
            <select name="attitude" defaultValue={now.attitude} className="control">
              {SCALE.map((step) => (
                <option key={step} value={step}>
                  {attitudeName(step)}
                </option>
              ))}
            </select>
          </label>
          <label className="text-sm">
            {m.strategy_note()}
            <input name="note" maxLength={300} autoComplete="off" className="control" />
          </label>
          <SubmitButton variant="secondary">{m.strategy_place()}</SubmitButton>
        </Form>
      </details>
      <RemoveButton action={paths.stakeholderRemoval(id)} text={name} />
    </div>
  );
}

function StakeholderForm({ lastResult }: Pick<StakeholdersCardProps, 'lastResult'>) {
  const [form, fields] = useServerForm<{ name: string; interest: string; influence: string; attitude: string }>({ id: 'stakeholder', lastResult, defaultValue: { influence: '3', attitude: '3' } });
  return (
    <FormShell form={form} action={paths.stakeholders} order={['name', 'interest', 'influence', 'attitude']} preventScrollReset className="max-w-2xl">
      <TextField field={fields.name} label={m.strategy_stakeholder_name()} required maxLength={120} autoComplete="off" />
      <TextField field={fields.interest} label={m.strategy_stakeholder_interest()} isOptional maxLength={300} autoComplete="off" />
      <SelectField field={fields.influence} label={m.strategy_influence()} hint={m.strategy_influence_hint()} options={SCALE.map((step) => ({ value: String(step), label: String(step) }))} />
      <SelectField field={fields.attitude} label={m.strategy_attitude()} hint={m.strategy_attitude_hint()} options={SCALE.map((step) => ({ value: String(step), label: attitudeName(step) }))} />
      <div>
        <SubmitButton>{m.strategy_stakeholder_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
