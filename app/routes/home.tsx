import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { homeOf } from '#app/people/role.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** To the page this role starts on. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { member } = await requireScope(request, null);
  throw redirect(member ? homeOf(member.role) : paths.workspaces);
}

export default function Home() {
  return null;
}
