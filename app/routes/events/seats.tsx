import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SeatChangeSchema } from '#app/events/seats/seat-form.ts';
import { listSeatCounts, recordSeats, removeSeats } from '#app/events/seats/seats.server.ts';
import { saySeatErrors } from '#app/events/ui/seats/say-seat-errors.ts';
import { SeatsScreen } from '#app/events/ui/seats/seats-screen.tsx';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.seats_title()} · Pacer` }];
export const handle = { question: m.seats_question };

const MONTHS = 12;

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'events:write');
  const asOf = new Date();
  const counts = await listSeatCounts(scope);
  const [use] = counts.length === 0 ? [] : await metricCatalogue.measureAll(scope, [{ metricId: 'seat-use', grain: 'month', ...rangeUpTo(dayIn(asOf, scope.timeZone), 'month', MONTHS) }], asOf);
  return { counts, months: use?.ok ? use.value.points.toReversed() : [] };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'events:write');
  const submission = parseWithZod(await request.formData(), { schema: SeatChangeSchema });
  if (submission.status !== 'success') return data(saySeatErrors(submission.reply()), { status: 422 });
  const change = submission.value;
  const told = change.intent === 'record' ? await recordSeats(scope, change) : await removeSeats(scope, change.from);
  if (!told.ok) throw new Response(null, { status: 403 });
  throw redirectWithToast(paths.seats, { tone: 'good', text: change.intent === 'record' ? m.seats_saved() : m.seats_removed() });
}

export default function Seats() {
  return <SeatsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
