import { Form } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { FUNNEL_ORDERS } from '#app/events/use/step-funnel.ts';
import { m } from '#app/messages/compiled/messages.js';
import { roleName } from '#app/people/role-name.ts';
import { ROLES } from '#app/people/role.ts';
import { useActivityName } from '#app/ui/activity-name.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { orderName } from '../processes/process-words.ts';
import { BACKS, type FunnelPage, MOST_EXCLUDED, MOST_STEPS, UNITS, WINDOWS } from '../../funnels/funnel-question.ts';

const BY = { person: m.use_by_person, record: m.use_by_record } as const;

/** The question in a form that gets: the address of an answer can be shared, and it works without JavaScript. */
export function FunnelForm({ question, activities, teams }: Pick<FunnelPage, 'question' | 'activities' | 'teams'>) {
  const days = (count: number) => ({ value: String(count), label: m.use_days({ count, number: String(count) }) });
  const nameOf = useActivityName();
  const keys = activities.map((key) => ({ value: key, label: nameOf(key) }));
  const places = Math.min(MOST_STEPS, Math.max(3, question.steps.length + 1));
  return (
    <Card title={m.use_funnel_question()}>
      <Form method="get" key={JSON.stringify(question)} className="flex flex-col gap-4">
        {question.processId ? <input type="hidden" name="process" value={question.processId} /> : null}
        <fieldset>
          <legend className="mb-2 text-sm font-medium">{m.use_steps()}</legend>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {Array.from({ length: places }, (_, at) => (
              <Choice key={at} label={m.use_step({ number: at + 1 })} name="step" value={question.steps[at] ?? ''} options={[{ value: '', label: at < 2 ? m.use_choose() : m.use_no_step() }, ...keys]} />
            ))}
          </div>
        </fieldset>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <Choice label={m.use_order()} name="order" value={question.order} options={FUNNEL_ORDERS.map((value) => ({ value, label: orderName(value) }))} />
          <Choice label={m.use_window()} name="window" value={String(question.windowDays)} options={WINDOWS.map(days)} />
          <Choice label={m.use_by()} name="by" value={question.by} options={UNITS.map((value) => ({ value, label: BY[value]() }))} />
          <Choice label={m.use_back()} name="back" value={String(question.back)} options={BACKS.map(days)} />
          <Choice label={m.kpis_filter_team()} name="team" value={question.teamId ?? ''} options={[{ value: '', label: m.kpis_everybody() }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} />
          <Choice label={m.use_role()} name="role" value={question.role ?? ''} options={[{ value: '', label: m.use_every_role() }, ...ROLES.map((role) => ({ value: role, label: roleName(role) }))]} />
          {Array.from({ length: Math.min(MOST_EXCLUDED, question.excluded.length + 1) }, (_, at) => (
            <Choice key={at} label={at === 0 ? m.use_without() : m.use_without_too()} name="without" value={question.excluded[at] ?? ''} options={[{ value: '', label: m.use_without_none() }, ...keys]} />
          ))}
        </div>
        <div>
          <Button type="submit" variant="primary">
            {m.use_show_funnel()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Choice({ label, name, value, options }: { label: ReactNode; name: string; value: string; options: { value: string; label: string }[] }) {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className="control w-full">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
