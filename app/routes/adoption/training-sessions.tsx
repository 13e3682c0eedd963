import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { planSession } from '#app/adoption/training/sessions.server.ts';
import { SessionSchema } from '#app/adoption/training/training-form.ts';
import { CourseScreen } from '#app/adoption/ui/training/course-screen.tsx';
import { sayTrainingErrors } from '#app/adoption/ui/training/say-training-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './training-course.tsx';

// A refused session answers with the page of its course again, so that nothing typed is lost.
export { loader, meta } from './training-course.tsx';

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  if (!isUuid(params.course)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: SessionSchema });
  if (submission.status !== 'success') return data(sayTrainingErrors(submission.reply()), { status: 422 });
  const planned = await planSession(scope, params.course, submission.value);
  if (planned.ok) return redirectWithToast(paths.trainingSession(planned.value.id), { tone: 'good', text: m.training_planned() });
  if (planned.reason === 'withdrawn') return data(sayTrainingErrors(submission.reply({ fieldErrors: { on: [planned.reason] } })), { status: 422 });
  throw new Response(null, { status: planned.reason === 'not-found' ? 404 : 403 });
}

export default function RefusedSession() {
  const result = useActionData<typeof action>();
  return <CourseScreen {...useLoaderData<typeof loader>()} refused={result ? { form: 'session', result } : null} />;
}
