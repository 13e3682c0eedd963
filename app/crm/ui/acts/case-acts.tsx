import { Form } from '@remix-run/react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { CaseActs as Facts } from '../../acts/act-facts.ts';
import { spanWords } from './span-words.ts';

interface CaseActsProps {
  acts: Facts;
  recordId: string;
  mayWrite: boolean;
}

/** How fast a case goes, and the steps it can take now. */
export function CaseActs({ acts: { possible, times, dueAt }, recordId, mayWrite }: CaseActsProps) {
  const format = useFormat();
  const can = (act: (typeof possible)[number]) => mayWrite && possible.includes(act);
  const took = (minutes: number | null) => (minutes === null ? m.act_case_not_yet() : m.act_case_after({ time: spanWords(minutes) }));
  return (
    <Card title={m.act_case_title()} actions={times.overdueMinutes === null ? undefined : <Badge tone="bad">{m.act_case_overdue({ time: spanWords(times.overdueMinutes) })}</Badge>}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
        <Time label={m.act_case_response()} value={took(times.responseMinutes)} />
        <Time label={m.act_case_solving()} value={took(times.solvingMinutes)} />
        {dueAt ? <Time label={m.field_due_at()} value={format.dateTime(new Date(dueAt))} /> : null}
      </dl>
      {mayWrite ? (
        <div className="mt-4 flex flex-wrap items-start gap-2">
          {can('respond') ? <Act id={recordId} act="respond" label={m.act_case_respond()} /> : null}
          {can('solve') ? (
            <details className="min-w-0 open:order-last open:basis-full">
              <summary className={buttonClass('primary')}>{m.act_case_solve()}</summary>
              <Solve id={recordId} />
            </details>
          ) : null}
          {can('close') ? <Act id={recordId} act="close" label={m.act_case_close()} isPrimary /> : null}
          {can('reopen') ? <Act id={recordId} act="reopen" label={m.act_case_reopen()} /> : null}
        </div>
      ) : null}
    </Card>
  );
}

function Time({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}

function Act({ id, act, label, isPrimary = false }: { id: string; act: string; label: string; isPrimary?: boolean }) {
  return (
    <Form method="post" action={paths.caseActs(id)} preventScrollReset>
      <SubmitButton name="act" value={act} variant={isPrimary ? 'primary' : 'secondary'}>
        {label}
      </SubmitButton>
    </Form>
  );
}

function Solve({ id }: { id: string }) {
  const field = useId();
  return (
    <Form method="post" action={paths.caseActs(id)} preventScrollReset className="mt-3 flex flex-col gap-3 rounded-md border bg-sunken p-3">
      <div>
        <label htmlFor={field} className="text-sm font-medium">
          {m.act_case_solution()}
        </label>
        <textarea id={field} name="solution" required rows={3} maxLength={20_000} className="control mt-1 field-sizing-content min-h-20" />
      </div>
      <div>
        <SubmitButton name="act" value="solve">
          {m.act_case_solve()}
        </SubmitButton>
      </div>
    </Form>
  );
}
