import type { JobProgress } from '#app/jobs/job-progress.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { useReadAgain } from '#app/ui/use-read-again.ts';

const LOOK_AGAIN_MS = 1_000;

/** How far the search over everything is; when none runs, when the last one was. */
export function SearchProgress({ search }: { search: JobProgress | null }) {
  const format = useFormat();
  const isRunning = search !== null && (search.state === 'waiting' || search.state === 'running');
  useReadAgain(isRunning, LOOK_AGAIN_MS);
  if (!search) return <p className="text-sm text-muted">{m.duplicate_never_searched()}</p>;
  if (isRunning) {
    const { done, total } = search;
    return <Progress label={m.duplicate_searching()} max={total ?? 100} {...(total && done ? { value: done, detail: m.duplicate_searched_of({ done: format.number(done), total: format.number(total) }) } : {})} />;
  }
  if (search.state === 'failed') return <Notice tone="bad">{m.duplicate_search_failed()}</Notice>;
  return <p className="text-sm text-muted">{m.duplicate_searched_at({ at: format.dateTime(search.finishedAt) })}</p>;
}
