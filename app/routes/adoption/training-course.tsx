import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeCourse } from '#app/adoption/training/courses.server.ts';
import { CourseSchema } from '#app/adoption/training/training-form.ts';
import { findCoursePage } from '#app/adoption/training/training-page.server.ts';
import { CourseScreen } from '#app/adoption/ui/training/course-screen.tsx';
import { sayTrainingErrors } from '#app/adoption/ui/training/say-training-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.training_page_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const page = isUuid(params.course) ? await findCoursePage(scope, params.course, { asOf: new Date() }) : null;
  if (!page) throw new Response(null, { status: 404 });
  return { page, mayPlan: scope.permissions.has('roadmap:write'), reader: scope.actor };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  if (!isUuid(params.course)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: CourseSchema });
  if (submission.status !== 'success') return data(sayTrainingErrors(submission.reply()), { status: 422 });
  const changed = await changeCourse(scope, params.course, submission.value);
  if (changed.ok) return redirectWithToast(paths.trainingCourse(params.course), { tone: 'good', text: m.training_changed() });
  if (changed.reason === 'changed-meanwhile') return data(sayTrainingErrors(submission.reply({ fieldErrors: { titleNl: [changed.reason] } })), { status: 422 });
  throw new Response(null, { status: changed.reason === 'not-found' ? 404 : 403 });
}

export default function TrainingCourse() {
  const result = useActionData<typeof action>();
  return <CourseScreen {...useLoaderData<typeof loader>()} refused={result ? { form: 'course', result } : null} />;
}
