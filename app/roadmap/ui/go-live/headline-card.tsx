import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Format } from '#app/ui/make-format.ts';
import { countComplete } from '../../go-live/cut-over-rule.ts';
import { taskPartName } from '../../go-live/cut-over-words.ts';
import type { GoLive } from '../../go-live/go-live.ts';
import { type OpenPoint, openPoints } from '../../go-live/open-points.ts';
import { type Count, countRehearsed, countSigned, isAll } from '../../go-live/readiness-rule.ts';
import { RulePart } from '../rule-part.tsx';

/** What stands between now and go-live, in a sentence and then part by part: what is not there says what to do and leads there. */
export function HeadlineCard({ goLive, canWrite }: { goLive: GoLive; canWrite: boolean }) {
  const format = useFormat();
  const points = openPoints(goLive);
  const { gateId, tests, rehearsals, tasks } = goLive;
  return (
    <Card
      title={<span className="text-xl tracking-tight">{headline(goLive, points.length, format)}</span>}
      description={goLive.liveOn === null && goLive.expectedOn ? m.golive_expected({ date: format.date(goLive.expectedOn) }) : m.golive_reads_along()}
      actions={
        gateId ? (
          <ButtonLink to={paths.gate(gateId)} size="small">
            {m.golive_to_gate()}
          </ButtonLink>
        ) : null
      }
    >
      <ul className="grid gap-x-8 gap-y-4 md:grid-cols-3">
        <Part name={m.golive_rule_tests()} count={countSigned(tests)} points={points.filter(({ part }) => part === 'tests')} canWrite={canWrite} />
        <Part name={m.golive_rule_rehearsals()} count={countRehearsed(rehearsals)} points={points.filter(({ part }) => part === 'rehearsals')} canWrite={canWrite} />
        <Part name={m.cutover_rule()} count={countComplete(tasks)} points={points.filter(({ part }) => part === 'cut-over')} canWrite={canWrite} />
      </ul>
    </Card>
  );
}

function headline({ liveOn }: GoLive, count: number, { date }: Format): string {
  if (liveOn === null) return count === 0 ? m.golive_clear() : m.golive_open({ count });
  return count === 0 ? m.golive_clear_live({ date: date(liveOn) }) : m.golive_open_live({ count, date: date(liveOn) });
}

interface PartProps {
  name: string;
  count: Count;
  points: OpenPoint[];
  canWrite: boolean;
}

function Part({ name, count, points, canWrite }: PartProps) {
  const { number, list } = useFormat();
  const isMet = isAll(count);
  return (
    <RulePart isMet={isMet} name={name}>
      <p className="text-sm text-muted">{m.golive_of({ ready: number(count.ready), of: number(count.of) })}</p>
      {points.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-1 text-sm">
          {points.map((point) => (
            <li key={pointKey(point)}>
              <Link to={placeOf(point, canWrite)} className="link">
                {adviceOf(point, list)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </RulePart>
  );
}

const pointKey = (point: OpenPoint) => ('cycle' in point ? point.cycle.id : 'task' in point ? point.task.id : point.kind);

function adviceOf(point: OpenPoint, list: Format['list']): string {
  switch (point.kind) {
    case 'no-acceptance':
      return m.golive_do_acceptance();
    case 'unsigned':
      return m.golive_do_sign({ name: point.cycle.name });
    case 'failed':
      return m.golive_do_again({ name: point.cycle.name });
    case 'rehearse':
      return m.golive_do_rehearse({ count: point.times });
    case 'no-task':
      return m.cutover_do_task();
    case 'incomplete':
      return m.cutover_do_complete({ name: point.task.name, parts: list(point.missing.map(taskPartName)) });
  }
}

/** Where it is done; for who only reads, where it stands. */
function placeOf(point: OpenPoint, canWrite: boolean): string {
  switch (point.kind) {
    case 'no-acceptance':
      return canWrite ? paths.newTestCycle : paths.goLiveTests;
    case 'unsigned':
    case 'failed':
      return canWrite ? paths.testCycleJudgement(point.cycle.id) : `#test-${point.cycle.id}`;
    case 'rehearse':
      return canWrite ? paths.newRehearsal : paths.goLiveRehearsals;
    case 'no-task':
      return canWrite ? paths.newCutOverTask : paths.cutOverPlan;
    case 'incomplete':
      return canWrite ? paths.cutOverTask(point.task.id) : `#task-${point.task.id}`;
  }
}
