import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { JobRun } from '../job-overview.ts';
import { jobState } from '../job-words.ts';

const TONES: Record<JobRun['state'], Tone> = { waiting: 'neutral', running: 'info', done: 'good', failed: 'bad', stopped: 'warn', superseded: 'neutral' };

/** What goes on now and how it went last, with the reason where it failed. */
export function RunState({ current, last }: { current: JobRun | null; last: JobRun | null }) {
  const { dateTime, number } = useFormat();
  if (!current && !last) return <span className="text-muted">{m.jobs_never()}</span>;
  const shown = current ?? last!;
  return (
    <span className="flex flex-col items-start gap-1">
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={shown.error !== null && shown.state === 'waiting' ? 'warn' : TONES[shown.state]}>{jobState(shown)}</Badge>
        <span className="whitespace-nowrap text-muted">
          {current?.state === 'running' && current.done > 0
            ? current.total === null
              ? m.jobs_progress_open({ done: number(current.done) })
              : m.jobs_progress({ done: number(current.done), total: number(current.total) })
            : dateTime(shown.finishedAt ?? shown.startedAt ?? shown.createdAt)}
        </span>
      </span>
      {shown.error !== null && shown.state !== 'done' ? <span className="max-w-md text-xs break-words text-muted">{shown.error}</span> : null}
    </span>
  );
}
