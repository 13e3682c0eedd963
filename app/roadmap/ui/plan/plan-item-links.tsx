import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Plan, PlanItem, PlanLink } from '../../plan/plan-item.ts';
import { lagText } from '../../plan/plan-words.ts';

interface PlanItemLinksProps {
  item: PlanItem;
  plan: Plan;
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** What it waits for, and what waits for it. */
export function PlanItemLinks({ item, plan, canWrite, lastResult }: PlanItemLinksProps) {
  const before = plan.links.filter(({ toId }) => toId === item.id);
  const after = plan.links.filter(({ fromId }) => fromId === item.id);
  const nameOf = (id: string) => plan.items.find((each) => each.id === id)?.name ?? '';
  return (
    <Card title={m.plan_links()} description={m.plan_links_about()}>
      {before.length === 0 ? <p className="text-muted">{m.plan_links_none()}</p> : null}
      <ul className="divide-y">
        {before.map((link) => (
          <li key={link.id} className="flex items-center justify-between gap-3 py-1.5">
            <Linked id={link.fromId} name={nameOf(link.fromId)} link={link} />
            {canWrite ? (
              <Form method="post" action={paths.planLinkRemoval(link.id)} preventScrollReset>
                <Button type="submit" variant="ghost" size="small" aria-label={m.plan_link_remove_of({ name: nameOf(link.fromId) })} title={m.plan_link_remove()}>
                  <X aria-hidden="true" />
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? <NewAfterSending mark={before.length}><NewLinkForm item={item} plan={plan} lastResult={lastResult} /></NewAfterSending> : null}
      <h3 className="mt-6 font-medium">{m.plan_followers()}</h3>
      {after.length === 0 ? <p className="text-muted">{m.plan_followers_none()}</p> : null}
      <ul className="divide-y">
        {after.map((link) => (
          <li key={link.id} className="py-1.5">
            <Linked id={link.toId} name={nameOf(link.toId)} link={link} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Linked({ id, name, link }: { id: string; name: string; link: PlanLink }) {
  const lag = lagText(link.lagDays);
  return (
    <span className="min-w-0">
      <Link to={paths.planItem(id)} className="link">
        {name}
      </Link>
      {lag ? <span className="text-sm text-muted"> · {lag}</span> : null}
    </span>
  );
}

function NewLinkForm({ item, plan, lastResult }: Omit<PlanItemLinksProps, 'canWrite'>) {
  const [form, fields] = useServerForm<{ fromId: string; lagDays: string }>({ id: 'plan-link', lastResult, defaultValue: { lagDays: '0' } });
  const linked = new Set(plan.links.flatMap(({ fromId, toId }) => (toId === item.id ? fromId : [])));
  const others = plan.items.filter(({ id }) => id !== item.id && !linked.has(id)).sort((one, other) => one.name.localeCompare(other.name));
  return (
    <FormShell form={form} action={paths.planItemLinks(item.id)} order={['fromId', 'lagDays']} preventScrollReset className="mt-4">
      <SelectField field={fields.fromId} label={m.plan_link_from()} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <NumberField field={fields.lagDays} label={m.plan_link_lag()} hint={m.plan_link_lag_hint()} inputMode="text" className="max-w-28" />
        <SubmitButton variant="secondary">{m.plan_link_add()}</SubmitButton>
      </div>
    </FormShell>
  );
}
