import { Form } from '@remix-run/react';
import { ChevronDown, ChevronRight, CircleAlert } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { type Role, ROLES } from '#app/people/role.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import { TEMPLATE_AUDIENCES, TEMPLATES } from '../../checklists/templates.ts';
import { ROLE_PEOPLE } from '../../role-people.ts';
import { AUDIENCE_WORDS, sayUnlock } from './list-words.ts';

/** Lists in both languages to take over and change; the managers' first. */
export function TemplatesCard({ problem }: { problem: { template: string } | null }) {
  const { locale } = useFormat();
  return (
    <Card title={m.checklists_templates()} description={m.checklists_templates_hint()}>
      <div className="flex flex-col gap-5">
        {TEMPLATE_AUDIENCES.map((audience) => (
          <section key={audience}>
            <h3 className="text-sm font-medium text-muted">{AUDIENCE_WORDS[audience]()}</h3>
            <ul className="mt-1 flex flex-col gap-1">
              {TEMPLATES.filter((template) => template.audience === audience).map((template) => (
                <li key={template.id}>
                  <details open={problem?.template === template.id} className="group">
                    <summary className="flex min-h-9 cursor-pointer items-baseline gap-2 py-1 pointer-coarse:min-h-11">
                      <ChevronRight className="size-4 shrink-0 self-center text-muted transition-transform group-open:rotate-90" aria-hidden="true" />
                      <span className="min-w-0">
                        <span className="font-medium">{inLanguage(template.title, locale)}</span> <span className="text-sm text-muted">{sayUnlock(template)}</span>
                      </span>
                    </summary>
                    <ol className="mt-1 flex list-decimal flex-col gap-1 pl-5 text-sm">
                      {template.items.map((item) => (
                        <li key={item.title.en}>{inLanguage(item.title, locale)}</li>
                      ))}
                    </ol>
                    <Form method="post" className="mt-3 mb-2 flex flex-wrap items-end gap-3">
                      <input type="hidden" name="template" value={template.id} />
                      <RoleSelect id={`${template.id}-role`} initial={template.role} hasProblem={problem?.template === template.id} hint={template.role === null ? m.checklists_key_user_hint() : undefined} />
                      <Button type="submit" aria-label={m.checklists_take_over_named({ title: inLanguage(template.title, locale) })}>
                        {m.checklists_take_over()}
                      </Button>
                    </Form>
                  </details>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

interface RoleSelectProps {
  id: string;
  initial: Role | null;
  hasProblem: boolean;
  hint?: string | undefined;
}

/** Who a list is for. */
export function RoleSelect({ id, initial, hasProblem, hint }: RoleSelectProps) {
  const described = [hasProblem ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {m.checklists_for_whom()}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <span className="relative flex items-center">
        <select id={id} name="role" defaultValue={initial ?? ''} aria-invalid={hasProblem || undefined} aria-describedby={described || undefined} className="control appearance-none pr-9">
          {initial === null ? <option value="">{m.ui_choose()}</option> : null}
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_PEOPLE[role]()}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute right-2.5 size-4 text-muted" aria-hidden="true" />
      </span>
      {hasProblem ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {m.checklists_problem_choose()}
        </p>
      ) : null}
    </div>
  );
}
