import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findSessionList, noteAttendance } from '#app/adoption/training/attendance.server.ts';
import { findCourse } from '#app/adoption/training/courses.server.ts';
import { AttendanceSchema } from '#app/adoption/training/training-form.ts';
import { sayTrainingReason } from '#app/adoption/ui/training/say-training-errors.ts';
import { SessionScreen } from '#app/adoption/ui/training/session-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.training_page_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const asOf = new Date();
  const list = isUuid(params.session) ? await findSessionList(scope, params.session, { asOf }) : null;
  const course = list && (await findCourse(scope, list.session.courseId));
  if (!course) throw new Response(null, { status: 404 });
  return { list, course, hasBegun: list.session.startsAt <= asOf };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = AttendanceSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success || !isUuid(params.session)) throw new Response(null, { status: 404 });
  const noted = await noteAttendance(scope, params.session, given.data, { asOf: new Date() });
  if (noted.ok) return redirectWithToast(paths.trainingSession(params.session), { tone: 'good', text: m.training_noted() });
  if (noted.reason === 'not-found' || noted.reason === 'not-allowed') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.trainingSession(params.session), { tone: 'bad', text: sayTrainingReason(noted.reason) });
}

export default function TrainingSessionPage() {
  return <SessionScreen {...useLoaderData<typeof loader>()} />;
}
