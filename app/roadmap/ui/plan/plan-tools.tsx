import { Form, useSubmit } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { CalendarDays, FileUp, Plus } from 'lucide-react';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { SegmentLinks } from '#app/ui/segment-links.tsx';
import { PHASE_KINDS } from '../../phase.ts';
import { PLAN_COLOURS } from '../../plan/plan-item.ts';
import { type PlanFilter, planSearch } from '../../plan/plan-filter.ts';
import { colourName } from '../../plan/plan-words.ts';
import { phaseName } from '../../roadmap-words.ts';

export type PlanView = 'timeline' | 'board' | 'month' | 'table' | 'effort';

/** The plan in its ways of looking; what was chosen goes along. */
export function PlanViews({ filter, current }: { filter: PlanFilter; current: PlanView }) {
  const search = planSearch(filter);
  return (
    <SegmentLinks
      label={m.plan_view()}
      links={[
        { label: m.plan_view_timeline(), to: paths.plan(search), isCurrent: current === 'timeline' },
        { label: m.planboard_view(), to: paths.planBoard(search), isCurrent: current === 'board' },
        { label: m.planmonth_view(), to: paths.planMonth(search), isCurrent: current === 'month' },
        { label: m.plan_view_table(), to: paths.planTable(search), isCurrent: current === 'table' },
        { label: m.plan_view_effort(), to: paths.blueRed(), isCurrent: current === 'effort' },
      ]}
    />
  );
}

/** Leads to the form of something new in the plan. */
export function AddItemLink({ isSmall = false, variant = 'primary' }: { isSmall?: boolean; variant?: 'primary' | 'secondary' }) {
  return (
    <ButtonLink to={paths.newPlanItem} variant={variant} {...(isSmall && { size: 'small' as const })}>
      <Plus aria-hidden="true" />
      {m.plan_add()}
    </ButtonLink>
  );
}

/** Leads to where one's own calendar gets the plan. */
export function CalendarLink() {
  return (
    <ButtonLink to={paths.calendarFeed} size="small">
      <CalendarDays aria-hidden="true" />
      {m.calendar_title()}
    </ButtonLink>
  );
}

/** Leads to where a plan comes in from a file. */
export function PlanImportLink() {
  return (
    <ButtonLink to={paths.planImport} size="small">
      <FileUp aria-hidden="true" />
      {m.planimport_link()}
    </ButtonLink>
  );
}

/** What of the plan is shown: a form that gets, at once where there is JavaScript. */
export function PlanChoice({ filter: { colour, phase, isOpenOnly, zoom, month } }: { filter: PlanFilter }) {
  const submit = useSubmit();
  return (
    <Form method="get" aria-label={m.plan_filter()} className="flex flex-wrap items-center gap-x-4 gap-y-2" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
      <FilterChoice label={m.plan_colour()} name="colour" value={colour ?? ''} options={[{ value: '', label: m.plan_colour_all() }, ...PLAN_COLOURS.map((value) => ({ value, label: colourName(value) }))]} />
      <FilterChoice label={m.plan_phase()} name="phase" value={phase ?? ''} options={[{ value: '', label: m.plan_phase_all() }, ...PHASE_KINDS.map((value) => ({ value, label: phaseName(value) }))]} />
      <FilterChoice label={m.plan_open()} name="open" value={isOpenOnly ? 'only' : ''} options={[{ value: '', label: m.plan_open_all() }, { value: 'only', label: m.plan_open_only() }]} />
      {zoom === 'month' ? null : <input type="hidden" name="zoom" value={zoom} />}
      {month ? <input type="hidden" name="month" value={month.slice(0, 7)} /> : null}
      <noscript>
        <Button type="submit" size="small">
          {m.plan_apply()}
        </Button>
      </noscript>
    </Form>
  );
}
