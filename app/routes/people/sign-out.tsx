import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { signOut } from '#app/people/sign-in.server.ts';

export function loader() {
  return redirect(paths.home);
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect(paths.signIn, { headers: await signOut(request) });
}
