import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { judgePassword } from '#app/people/password-strength.server.ts';
import { beginSecondFactor, changePassword, confirmSecondFactor, endOwnSession, endSecondFactor, hasPassword, listOwnSessions } from '#app/people/security.server.ts';
import { SecurityChangeSchema } from '#app/people/security-change.ts';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { SecurityScreen } from '#app/people/ui/security-screen.tsx';
import { requireSignedIn } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_security_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, sessionId } = await requireSignedIn(request);
  const [sessions, isWithPassword] = await Promise.all([listOwnSessions(person.id, sessionId), hasPassword(person.id)]);
  return { sessions, isWithPassword, hasSecondFactor: person.hasSecondFactor };
}

export async function action({ request }: ActionFunctionArgs) {
  const { person, sessionId, workspaceId } = await requireSignedIn(request);
  const submission = parseWithZod(await request.formData(), { schema: SecurityChangeSchema });
  const refuse = (error: Parameters<typeof submission.reply>[0], status = 422) => data({ enrolment: null, lastResult: sayErrors(submission.reply({ hideFields: ['password', 'next', 'code'], ...error })) }, { status });
  if (submission.status !== 'success') return refuse({});
  const change = submission.value;
  const self = { personId: person.id, sessionId, workspaceId, headers: request.headers };
  const done = (text: string, headers?: Headers) => redirectWithToast(paths.security, { tone: 'good', text }, headers);
  const refuseAs = (field: string, reason: string) => refuse(reason === 'too-many' ? { formErrors: [reason] } : { fieldErrors: { [field]: [field === 'code' ? 'wrong-code' : reason] } }, reason === 'too-many' ? 429 : 422);

  switch (change.intent) {
    case 'end-session': {
      if (!(await endOwnSession(person.id, change.sessionId)).ok) throw new Response(null, { status: 404 });
      return done(m.people_session_ended());
    }
    case 'password': {
      const judged = judgePassword(change.next, person);
      if (!judged.ok) return refuse({ fieldErrors: { next: [judged.reason] } });
      const changed = await changePassword(self, { current: change.password, next: change.next });
      return changed.ok ? done(m.people_password_changed(), changed.value.headers) : refuseAs('password', changed.reason);
    }
    case 'begin-factor': {
      const begun = await beginSecondFactor(self, change.password);
      return begun.ok ? data({ enrolment: begun.value, lastResult: undefined }) : refuseAs('password', begun.reason);
    }
    case 'confirm-factor': {
      const confirmed = await confirmSecondFactor(self, change.code);
      return confirmed.ok ? done(m.people_factor_done(), confirmed.value.headers) : refuseAs('code', confirmed.reason);
    }
    case 'end-factor': {
      const ended = await endSecondFactor(self, change.password);
      return ended.ok ? done(m.people_factor_ended(), ended.value.headers) : refuseAs('password', ended.reason);
    }
  }
}

export default function Security() {
  return <SecurityScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
