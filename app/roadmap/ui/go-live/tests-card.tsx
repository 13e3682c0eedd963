import { Form } from '@remix-run/react';
import { Check, X } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Day } from '#app/values/day.ts';
import type { Judgement, TestCycle } from '../../go-live/go-live.ts';
import { outcomeName, someoneName, testKindName } from '../../go-live/go-live-words.ts';
import { isSigned, type TestOutcome } from '../../go-live/readiness-rule.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';

interface TestsCardProps {
  tests: TestCycle[];
  today: Day;
  canWrite: boolean;
  canTake: boolean;
}

/** What is tested, with what, and under whose name it passed. */
export function TestsCard({ tests, today, canWrite, canTake }: TestsCardProps) {
  const actions = (
    <>
      {canTake && tests.length > 0 ? <TableDownloads name={m.golive_tests()} to={(format) => paths.pageTable('test-cycles', format)} /> : null}
      {canWrite ? (
        <ButtonLink to={paths.newTestCycle} size="small">
          {m.golive_test_add()}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Card title={m.golive_tests()} description={m.golive_tests_about()} actions={actions} isFlush>
      {tests.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{canWrite ? m.golive_tests_none_write() : m.golive_tests_none()}</p> : null}
      <ul className="divide-y">
        {tests.map((cycle) => (
          <Cycle key={cycle.id} cycle={cycle} today={today} canWrite={canWrite} />
        ))}
      </ul>
    </Card>
  );
}

function Cycle({ cycle, today, canWrite }: { cycle: TestCycle; today: Day; canWrite: boolean }) {
  const { date } = useFormat();
  const { id, name, subject, kind, withMigratedData, withRightRoles, plannedOn, judgement } = cycle;
  return (
    <li id={`test-${id}`} aria-label={name} className="grid scroll-mt-20 gap-x-6 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <h3 className="font-semibold">{name}</h3>
        <p className="text-sm text-muted">
          {testKindName(kind)} · {plannedOn ? m.golive_planned_text({ date: date(plannedOn) }) : m.golive_unplanned()}
        </p>
        <p className="mt-1.5 max-w-3xl text-pretty break-words whitespace-pre-line">{subject}</p>
        {/* Of an acceptance test it is news when they are not there. */}
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <Likeness isThere={withMigratedData} isAsked={kind === 'acceptance'} yes={m.golive_with_data()} no={m.golive_without_data()} />
          <Likeness isThere={withRightRoles} isAsked={kind === 'acceptance'} yes={m.golive_with_roles()} no={m.golive_without_roles()} />
        </ul>
      </div>
      <div className="flex min-w-0 flex-col items-start gap-2">
        {judgement ? <Outcome judgement={judgement} /> : <Badge tone={plannedOn && plannedOn < today ? 'warn' : 'neutral'}>{plannedOn && plannedOn < today ? m.golive_late() : m.golive_unsigned()}</Badge>}
        {canWrite ? <Acts cycle={cycle} /> : null}
      </div>
    </li>
  );
}

function Likeness({ isThere, isAsked, yes, no }: { isThere: boolean; isAsked: boolean; yes: string; no: string }) {
  if (!isThere && !isAsked) return null;
  return (
    <li className="flex items-center gap-1.5">
      {isThere ? <Check className="size-4 text-good" aria-hidden="true" /> : <X className="size-4 text-warn" aria-hidden="true" />}
      {isThere ? yes : no}
    </li>
  );
}

const TONES: Record<TestOutcome, Tone> = { passed: 'good', accepted: 'good', failed: 'bad' };

function Outcome({ judgement: { outcome, by, on, acceptedDefects, note } }: { judgement: Judgement }) {
  const { date } = useFormat();
  const words = { name: someoneName(by), date: date(on) };
  return (
    <div className="flex flex-col items-start gap-1 text-sm">
      <Badge tone={TONES[outcome]}>{outcomeName(outcome)}</Badge>
      <p>{outcome === 'failed' ? m.golive_judged_text(words) : m.golive_signed_text(words)}</p>
      {acceptedDefects > 0 ? <p className="font-medium">{m.golive_accepted_count({ count: acceptedDefects })}</p> : null}
      {note ? <p className="text-pretty break-words whitespace-pre-line text-muted">{note}</p> : null}
    </div>
  );
}

/** What somebody put their name under changes only once that is taken back. */
function Acts({ cycle: { id, name, judgement, outcome } }: { cycle: TestCycle }) {
  if (judgement && isSigned({ outcome })) {
    return (
      <Form method="post" action={paths.testJudgementRemoval(judgement.id)} preventScrollReset className="-ml-2.5">
        <Button type="submit" name="is" value="removed" variant="ghost" size="small" aria-label={m.golive_unsign_of({ name })}>
          {m.golive_unsign()}
        </Button>
      </Form>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      <ButtonLink to={paths.testCycleJudgement(id)} size="small" aria-label={m.golive_sign_of({ name })}>
        {m.golive_sign()}
      </ButtonLink>
      <ButtonLink to={paths.testCycle(id)} size="small" variant="ghost" aria-label={m.golive_change_of({ name })}>
        {m.golive_change()}
      </ButtonLink>
      <RemoveButton action={paths.testCycleRemoval(id)} text={name} />
    </div>
  );
}
