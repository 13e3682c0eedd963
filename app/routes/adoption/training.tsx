import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createCourse } from '#app/adoption/training/courses.server.ts';
import { CourseSchema } from '#app/adoption/training/training-form.ts';
import { findTrainingPage } from '#app/adoption/training/training-page.server.ts';
import { sayTrainingErrors } from '#app/adoption/ui/training/say-training-errors.ts';
import { TrainingScreen } from '#app/adoption/ui/training/training-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.training_page_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asOf = new Date();
  return { page: await findTrainingPage(scope, { asOf }), today: dayIn(asOf, scope.timeZone), mayPlan: scope.permissions.has('roadmap:write') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: CourseSchema });
  if (submission.status !== 'success') return data(sayTrainingErrors(submission.reply()), { status: 422 });
  const made = await createCourse(scope, submission.value, { asOf: new Date() });
  if (!made.ok) throw new Response(null, { status: 403 });
  return redirectWithToast(paths.trainingCourse(made.value.id), { tone: 'good', text: m.training_made() });
}

export default function Training() {
  const { page, today, mayPlan } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return <TrainingScreen page={page} today={today} form={mayPlan ? { lastResult } : null} />;
}
