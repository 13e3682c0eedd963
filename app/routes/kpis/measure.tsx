import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { listMeasureRows } from '#app/kpis/measures/board.server.ts';
import { enterLines, type LineError } from '#app/kpis/measures/enter-lines.server.ts';
import type { OwnMeasure } from '#app/kpis/measures/measure.ts';
import { codeText, outcomeText, readingRefusalText, sayMeasureErrors } from '#app/kpis/measures/measure-words.ts';
import { endMeasure, findMeasure } from '#app/kpis/measures/measures.server.ts';
import { readFigure, ReadingFormSchema } from '#app/kpis/measures/reading-form.ts';
import { decideReading, enterReadings, listReadings, mayEnter, type ReadingRefusal } from '#app/kpis/measures/readings.server.ts';
import { MeasureScreen } from '#app/kpis/ui/measures/measure-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Periods shown. */
const SHOWN = 26;

export const meta: MetaFunction<typeof loader> = ({ data: read }) => [{ title: `${read ? read.measure.name : m.measures_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, measure } = await findAsked(request, params.measure);
  const now = new Date();
  const asked = { metricId: ownMetricId(measure.id), grain: measure.frequency, ...rangeUpTo(dayIn(now, scope.timeZone), measure.frequency, SHOWN) };
  const [[answer], readings, rows, teams] = await Promise.all([metricCatalogue.measureAll(scope, [asked], now), listReadings(scope, measure.id), listMeasureRows(scope, now), teamsOf(scope, measure)]);
  const row = rows.find((one) => one.measure.id === measure.id);
  const may = { enter: mayEnter(scope, measure), change: scope.permissions.has('kpis:write'), approve: measure.approver?.id === scope.member?.id };
  return { measure, series: answer?.ok ? answer.value : null, readings, missing: row?.missing ?? [], teams, kpis: row?.kpis ?? [], may, readerId: scope.member?.id ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, measure } = await findAsked(request, params.measure);
  const form = await request.formData();
  const intent = form.get('intent');
  const now = new Date();
  const say = (tone: 'good' | 'bad', text: string) => redirectWithToast(paths.measure(measure.id), { tone, text });
  if (intent === 'end' || intent === 'resume') {
    const ended = await endMeasure(scope, measure.id, intent === 'end', now);
    if (!ended.ok) return refuse(readingRefusalText(ended.reason));
    return say('good', intent === 'end' ? m.measures_ended_done() : m.measures_resumed_done());
  }
  if (intent === 'agree' || intent === 'refuse') {
    const agrees = intent === 'agree';
    const decided = await decideReading(scope, measure, text(form, 'reading'), { agrees, reason: text(form, 'reason').slice(0, 300) }, now);
    if (!decided.ok && decided.reason === 'not-allowed') return refuse(readingRefusalText(decided.reason));
    return decided.ok ? say('good', agrees ? m.measures_agreed() : m.measures_refused()) : say('bad', readingRefusalText(decided.reason));
  }
  if (!mayEnter(scope, measure)) return refuse(readingRefusalText('not-allowed'));
  if (intent === 'series') {
    const lines = text(form, 'lines');
    const entered = await enterLines(scope, measure, lines, { source: form.get('from') === 'file' ? 'file' : 'screen', asOf: now });
    if (entered.ok) return say('good', m.measures_import_done({ count: entered.count }));
    return data<Answer>({ figure: undefined, errors: entered.errors, text: lines.slice(0, 200_000) }, { status: 422 });
  }
  const submission = parseWithZod(form, { schema: ReadingFormSchema });
  if (submission.status !== 'success') return data<Answer>({ figure: sayMeasureErrors(submission.reply()), errors: null, text: '' }, { status: 422 });
  const refusedAt = (field: string, why: string) => data<Answer>({ figure: submission.reply({ fieldErrors: { [field]: [why] } }), errors: null, text: '' }, { status: 422 });
  const figure = readFigure(submission.value, measure, await teamsOf(scope, measure));
  if (!figure.ok) return refusedAt(figure.problem.field, codeText(figure.problem.code));
  const entered = await enterReadings(scope, measure, [figure.value], { source: 'screen', asOf: now });
  if (!entered.ok) return refusedAt(FIELD_OF[entered.reason] ?? 'value', readingRefusalText(entered.reason));
  const [outcome] = entered.value;
  return say(outcome!.differs ? 'bad' : 'good', outcomeText(outcome!, measure));
}

const FIELD_OF: Partial<Record<ReadingRefusal, string>> = { 'period-ahead': 'period', 'not-per-team': 'team', 'unknown-team': 'team' };

/** The teams that figures of it are given for. */
const teamsOf = (scope: Scope, { isPerTeam }: OwnMeasure) => (isPerTeam ? listTeamNames(scope) : Promise.resolve([]));

interface Answer {
  figure: SubmissionResult | undefined;
  errors: LineError[] | null;
  text: string;
}

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

const refuse = (why: string): never => {
  throw new Response(why, { status: 403 });
};

async function findAsked(request: Request, id: string | undefined) {
  const scope = await requireScope(request, 'kpis:read');
  const measure = await findMeasure(scope, id ?? '');
  if (!measure) throw new Response(m.measures_not_found(), { status: 404 });
  return { scope, measure };
}

export default function Measure() {
  const answer = useActionData<Answer>();
  return <MeasureScreen {...useLoaderData<typeof loader>()} lastResult={answer?.figure} seriesErrors={answer?.errors ?? null} seriesText={answer?.text ?? ''} />;
}
