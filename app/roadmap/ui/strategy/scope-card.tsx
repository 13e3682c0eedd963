import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { ScopeItem, Strategy } from '../../strategy/strategy.ts';
import type { RefusedStrategyForm } from './strategy-screen.tsx';
import { RemoveButton } from './remove-button.tsx';

interface ScopeCardProps {
  strategy: Pick<Strategy, 'scopeIn' | 'scopeOut'>;
  canWrite: boolean;
  refused: RefusedStrategyForm | null;
}

/** Two lists beside each other: what is in, and what is out. */
export function ScopeCard({ strategy: { scopeIn, scopeOut }, canWrite, refused }: ScopeCardProps) {
  const answer = (form: RefusedStrategyForm['form']) => (refused?.form === form ? refused.result : undefined);
  return (
    <div id="scope" className="scroll-mt-20">
      <Card title={m.strategy_scope()} description={m.strategy_scope_about()}>
        <div className="grid gap-6 md:grid-cols-2">
          <Side side="in" title={m.strategy_scope_in()} add={m.strategy_scope_add_in()} items={scopeIn} canWrite={canWrite} lastResult={answer('scope-in')} />
          <Side side="out" title={m.strategy_scope_out()} add={m.strategy_scope_add_out()} items={scopeOut} canWrite={canWrite} lastResult={answer('scope-out')} />
        </div>
      </Card>
    </div>
  );
}

interface SideProps {
  side: 'in' | 'out';
  title: string;
  add: string;
  items: ScopeItem[];
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

function Side({ side, title, add, items, canWrite, lastResult }: SideProps) {
  return (
    <section aria-label={title}>
      <h3 className="text-sm font-semibold text-muted">{title}</h3>
      {items.length === 0 ? <p className="mt-1 text-muted">{m.strategy_scope_none()}</p> : null}
      <ul className="mt-1 divide-y">
        {items.map(({ id, text }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-1.5">
            <span className="min-w-0">{text}</span>
            {canWrite ? <RemoveButton action={paths.scopeItemRemoval(id)} text={text} /> : null}
          </li>
        ))}
      </ul>
      {canWrite ? <NewAfterSending mark={items.length}><AddItem side={side} label={add} lastResult={lastResult} /></NewAfterSending> : null}
    </section>
  );
}

function AddItem({ side, label, lastResult }: Pick<SideProps, 'side' | 'lastResult'> & { label: string }) {
  const [form, fields] = useServerForm<{ text: string }>({ id: `scope-${side}`, lastResult });
  return (
    <FormShell form={form} action={paths.scopeItems(side)} preventScrollReset className="mt-3 gap-3">
      <TextField field={fields.text} label={label} maxLength={200} autoComplete="off" />
      <div>
        <SubmitButton variant="secondary">{m.strategy_scope_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
