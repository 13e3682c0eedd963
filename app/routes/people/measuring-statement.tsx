import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { countKinds } from '#app/events/activity-catalogue.server.ts';
import { findStatement } from '#app/people/measuring/statement.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { ROLES } from '#app/people/role.ts';
import { StatementFile } from '#app/people/ui/measuring/statement-file.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** How use is measured here, on one page for the works council and the privacy officer. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const madeAt = new Date();
  const statement = await findStatement(scope, { today: dayIn(madeAt, scope.timeZone), asOf: madeAt });
  const readers = ROLES.filter((role) => permissionsOf(role).has('kpis:read'));
  const page = <StatementFile statement={statement} madeAt={madeAt} timeZone={scope.timeZone} kinds={await countKinds(scope)} readers={readers} />;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-disposition': `attachment; filename="measuring-${dayIn(madeAt, scope.timeZone)}.html"`, 'cache-control': 'no-store' };
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { headers });
}
