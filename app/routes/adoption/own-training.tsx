import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askOf } from '#app/adoption/training/own-training.ts';
import { findOwnTraining, giveUpPlace, takePlace } from '#app/adoption/training/own-trainings.server.ts';
import { PlaceSchema } from '#app/adoption/training/training-form.ts';
import { placeRefusal } from '#app/adoption/training/training.ts';
import { OwnTrainingScreen } from '#app/adoption/ui/training/own-training-screen.tsx';
import { sayTrainingReason } from '#app/adoption/ui/training/say-training-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.training_page_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const asOf = new Date();
  const found = isUuid(params.course) ? await findOwnTraining(scope, params.course, { asOf }) : null;
  if (!found) throw new Response(null, { status: 404 });
  const { sessions, ...training } = found;
  const ask = askOf(found, asOf);
  const shown = sessions.map((session) => {
    const reason = placeRefusal(session, { asOf, isDone: found.isDone });
    return { ...session, isToCome: session.startsAt > asOf && !session.cancelledAt, refusal: reason && sayTrainingReason(reason) };
  });
  return { training, sessions: shown, toScore: ask?.kind === 'score' ? ask.session : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const given = parseWithZod(await request.formData(), { schema: PlaceSchema });
  if (given.status !== 'success' || !isUuid(params.course)) throw new Response(null, { status: 404 });
  const { session, is } = given.value;
  const done = await (is === 'taken' ? takePlace : giveUpPlace)(scope, params.course, session, { asOf: new Date() });
  const back = paths.ownTraining(params.course);
  if (done.ok) return redirectWithToast(back, { tone: 'good', text: is === 'taken' ? m.training_own_taken() : m.training_own_given_up() });
  if (done.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(back, { tone: 'bad', text: sayTrainingReason(done.reason) });
}

export default function OwnTrainingPage() {
  return <OwnTrainingScreen {...useLoaderData<typeof loader>()} lastResult={undefined} />;
}
