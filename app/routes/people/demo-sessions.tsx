import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { signInAs } from '#app/people/demo-sign-in.server.ts';
import { isRole } from '#app/people/role.ts';
import { isDemoOpen } from '#app/web/env.server.ts';

export function loader() {
  return redirect(paths.signIn);
}

/** One click signs in as a role of the demo, while the demo is on and nobody outside this machine can reach it. */
export async function action({ request }: ActionFunctionArgs) {
  if (!isDemoOpen()) throw new Response(null, { status: 404 });
  const role = (await request.formData()).get('role');
  if (!isRole(role)) throw new Response(null, { status: 400 });
  const signedIn = await signInAs(role, request.headers);
  if (!signedIn.ok) throw new Response(null, { status: 404 });
  return redirect(signedIn.value.home, { headers: signedIn.value.headers });
}
