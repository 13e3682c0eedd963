import { Form } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Role } from '../role.ts';
import { roleName, roleWhy } from '../role-name.ts';

/** One click per role of the demo. */
export function DemoRoles({ roles }: { roles: readonly Role[] }) {
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="text-base font-semibold">
        {m.people_demo_title()}
      </h2>
      <p className="text-sm text-muted">{m.people_demo_text()}</p>
      <Form method="post" action={paths.demoSessions} className="mt-3 flex flex-col gap-2">
        {roles.map((role) => (
          <button key={role} name="role" value={role} className="group flex min-h-11 items-center justify-between gap-3 rounded-md border bg-surface px-3.5 py-2 text-left hover:border-accent hover:bg-sunken">
            <span>
              <span className="sr-only">{m.people_demo_as()} </span>
              <span className="block font-medium">{roleName(role)}</span>
              <span className="block text-sm text-muted">{roleWhy(role)}</span>
            </span>
            <ArrowRight className="size-4 shrink-0 text-muted group-hover:text-accent" aria-hidden="true" />
          </button>
        ))}
      </Form>
    </section>
  );
}
