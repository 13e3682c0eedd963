import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { ENTITIES, fieldOf } from '#app/crm/entity/entities.ts';
import { missingFilter, readLack } from '#app/crm/figures/missing-records.server.ts';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** From a number to the list of exactly the records it counts. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const search = new URL(request.url).searchParams;
  const asked = readLack(search, (kind, name) => fieldOf(ENTITIES[kind], name) !== undefined);
  if (!asked) throw redirect(paths.quality);
  const team = search.get('team') ?? '';
  const filter = await missingFilter(scope, { ...asked, teamId: isUuid(team) ? team : null, today: dayIn(new Date(), scope.timeZone) });
  return redirect(`${paths.records(ENTITIES[asked.kind].segment)}?${new URLSearchParams({ view: 'all', filter: JSON.stringify(filter) })}`);
}
