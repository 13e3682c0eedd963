import { Form } from '@remix-run/react';
import { Check, Circle, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LineChart } from '#app/ui/chart/line-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { BehaviourCourse } from '../../behaviour/behaviour-page.ts';
import { ruleName, stepName } from '../../behaviour/behaviour-words.ts';
import { OBM_STEPS } from '../../behaviour/steps.ts';
import { useMilestoneMarks } from '../milestones/use-milestone-marks.ts';

/** One agreement: both its forms, its course against baseline and next step, and how far the change of behaviour is. */
export function CourseCard({ course: { behaviour, points, last, next, steps }, milestones, mayWrite }: { course: BehaviourCourse; milestones: readonly Milestone[]; mayWrite: boolean }) {
  const marks = useMilestoneMarks(milestones, points, 'week');
  const { percent, date, week, period, number } = useFormat();
  const { id, name, desired, undesired, rule, baselineValue, baselineOn, reward } = behaviour;
  const share = (value: number) => percent(value, 0);
  const actions = mayWrite ? (
    <>
      {baselineValue === null && last?.value != null ? (
        <Form method="post" action={paths.behaviourBaseline(id)}>
          <Button type="submit" size="small">{m.behaviour_set_baseline()}</Button>
        </Form>
      ) : null}
      <ButtonLink size="small" to={paths.editBehaviour(id)} aria-label={m.behaviour_edit_named({ name })}>{m.behaviour_edit()}</ButtonLink>
    </>
  ) : null;
  return (
    <Card title={name} description={ruleName(rule ?? 'activities')} actions={actions}>
      <div className="grid gap-6 lg:grid-cols-[2fr_3fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <dl className="flex flex-col gap-3 text-sm">
            <div>
              <dt className="flex items-center gap-2 font-medium"><ThumbsUp className="size-4 shrink-0 text-good" aria-hidden="true" />{m.behaviour_desired()}</dt>
              <dd className="pl-6">{desired}</dd>
            </div>
            <div>
              <dt className="flex items-center gap-2 font-medium"><ThumbsDown className="size-4 shrink-0 text-bad" aria-hidden="true" />{m.behaviour_undesired()}</dt>
              <dd className="pl-6">{undesired}</dd>
            </div>
          </dl>
          <p>
            <span className="text-3xl font-semibold tracking-tight">{percent(last?.value, 0)}</span>{' '}
            <span className="text-sm text-muted">{last?.numerator != null ? m.behaviour_of_week({ numerator: number(last.numerator), denominator: number(last.denominator), period: period(last.start, 'week') }) : m.behaviour_no_week()}</span>
          </p>
          <ul className="flex flex-col gap-1 text-sm">
            <li>{baselineValue === null ? m.behaviour_no_baseline() : m.behaviour_baseline_was({ value: share(baselineValue), week: baselineOn ? week(baselineOn) : '–' })}</li>
            {next ? (
              <li className="flex flex-wrap items-center gap-2">
                {m.behaviour_next_goal({ value: share(next.value), date: date(next.on) })} {next.isReached ? <Badge tone="good">{m.behaviour_reached()}</Badge> : next.isLate ? <Badge tone="warn">{m.behaviour_goal_late()}</Badge> : null}
              </li>
            ) : null}
            {next?.isReached && reward ? <li className="font-medium">{m.behaviour_celebrate({ reward })}</li> : null}
          </ul>
        </div>
        <LineChart
          label={m.behaviour_chart({ name })}
          series={[{ label: m.behaviour_desired_share(), points: points.map(({ start, value, state }) => ({ x: start, y: value, isProvisional: state !== 'complete' })) }]}
          annotations={marks}
          format={share}
          formatX={(x) => week(x as never)}
          height={220}
          {...(baselineValue === null ? {} : { baseline: { value: baselineValue, label: m.kpis_baseline() } })}
          {...(next ? { target: { value: next.value, label: m.behaviour_goal() } } : {})}
        />
      </div>
      <ol aria-label={m.behaviour_steps()} className="mt-4 flex flex-wrap gap-x-4 gap-y-1.5 border-t pt-3 text-sm">
        {OBM_STEPS.map((step) => (
          <li key={step} className={`inline-flex items-center gap-1.5 ${steps[step] ? '' : 'text-muted'}`}>
            {steps[step] ? <Check className="size-4 text-good" aria-hidden="true" /> : <Circle className="size-4" aria-hidden="true" />}
            {stepName(step)}
            <span className="sr-only">{steps[step] ? m.behaviour_step_done() : m.behaviour_step_open()}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
