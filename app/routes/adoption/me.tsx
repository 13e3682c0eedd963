import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findOwnChecklists } from '#app/adoption/checklists/own-checklists.server.ts';
import { listHandovers, listOwnNudges } from '#app/adoption/nudges/own-nudges.server.ts';
import { findOwnWeeks } from '#app/adoption/own-weeks.server.ts';
import { listOwnPulses } from '#app/adoption/pulses/own-pulses.server.ts';
import { findSuperUsers, listCharges } from '#app/adoption/super-users/charges.server.ts';
import { MeScreen } from '#app/adoption/ui/me-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { findTodoSections } from '#app/todo-sections.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.adoption_me_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const asOf = new Date();
  const goLiveOn = await findGoLive(scope);
  const [checklists, sections, weeks, nudges, pulses, handovers, superUsers, charges] = await Promise.all([
    findOwnChecklists(scope, { asOf, goLiveOn }),
    findTodoSections(scope, asOf),
    findOwnWeeks(scope, { asOf }),
    listOwnNudges(scope, { asOf }),
    listOwnPulses(scope, { asOf }),
    listHandovers(scope, { asOf }),
    findSuperUsers(scope),
    listCharges(scope),
  ]);
  return { checklists, sections, weeks, nudges, pulses, handovers, superUsers, charges, today: dayIn(asOf, scope.timeZone) };
}

export default function MePage() {
  return <MeScreen {...useLoaderData<typeof loader>()} />;
}
