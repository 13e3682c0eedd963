import { Fragment } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import { type Gap, scheduleOf, spanOf } from '../../go-live/cut-over-schedule.ts';
import { clockText, dayTitle } from '../../go-live/cut-over-words.ts';
import type { CutOverTask } from '../../go-live/go-live.ts';
import { spanText } from '../../go-live/go-live-words.ts';
import { CutOverRow } from './cut-over-row.tsx';

interface CutOverCardProps {
  tasks: CutOverTask[];
  canWrite: boolean;
  canTake: boolean;
}

/** The plan of the cut-over by the hour: what runs when, what runs together, where nothing does, and what a task still lacks. */
export function CutOverCard({ tasks, canWrite, canTake }: CutOverCardProps) {
  const { timeZone, locale } = useFormat();
  const actions = (
    <>
      {canTake && tasks.length > 0 ? <TableDownloads name={m.cutover_plan()} to={(format) => paths.pageTable('cut-over', format)} /> : null}
      {canWrite ? (
        <ButtonLink to={paths.newCutOverTask} size="small">
          {m.cutover_add()}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Card title={m.cutover_plan()} description={m.cutover_about()} actions={actions} isFlush>
      {tasks.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{canWrite ? m.cutover_none_write() : m.cutover_none()}</p> : <Whole tasks={tasks} />}
      {scheduleOf(tasks, timeZone).map(({ day, lines }) => (
        <section key={day} aria-label={dayTitle(day, locale)} className="border-t">
          <h3 className="bg-sunken px-4 py-2 text-sm font-semibold sm:px-5">{dayTitle(day, locale)}</h3>
          <ul className="divide-y">
            {lines.map((line) => (
              <Fragment key={line.kind === 'gap' ? `gap ${line.from.getTime()}` : line.task.id}>{line.kind === 'gap' ? <GapLine gap={line} /> : <CutOverRow line={line} tasks={tasks} canWrite={canWrite} />}</Fragment>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

/** From when until when, and how far it is. */
function Whole({ tasks }: { tasks: CutOverTask[] }) {
  const { dateTime, number } = useFormat();
  const span = spanOf(tasks);
  if (!span) return null;
  const verified = tasks.filter(({ state }) => state === 'verified').length;
  const done = tasks.filter(({ state }) => state === 'done').length + verified;
  return (
    <div className="grid items-end gap-x-8 gap-y-3 px-4 py-3.5 sm:px-5 md:grid-cols-2">
      <p>{m.cutover_span({ from: dateTime(span.from), to: dateTime(span.to), length: spanText(span.minutes) })}</p>
      <Progress label={m.cutover_progress()} value={done} max={tasks.length} detail={m.cutover_progress_of({ done: number(done), of: number(tasks.length), verified: number(verified) })} />
    </div>
  );
}

function GapLine({ gap: { from, minutes } }: { gap: Gap }) {
  const { timeZone } = useFormat();
  return (
    <li className="flex items-center gap-3 px-4 py-2 text-sm text-muted sm:px-5">
      <span aria-hidden="true" className="w-8 border-t border-dashed border-border-strong" />
      {m.cutover_gap({ length: spanText(minutes), from: clockText(from, timeZone) })}
    </li>
  );
}
