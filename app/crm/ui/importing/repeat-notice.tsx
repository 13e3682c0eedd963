import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ImportPage } from '../../importing/import-page.ts';

/** Why rows may come in a second time: the file did before, nothing tells which are here, or new ones are called the same as what is here. */
export function RepeatNotice({ page: { job, earlier, review } }: { page: ImportPage }) {
  const format = useFormat();
  const isBlind = job.plan.matchKeys.length === 0 && job.plan.mode === 'both';
  const alike = review?.notes.alike ?? 0;
  const isTold = review !== null ? alike > 0 || isBlind || (earlier !== null && review.created > 0) : earlier !== null || isBlind;
  if (!isTold) return null;
  return (
    <Notice tone="warn" title={m.importing_repeat_title()} actions={review ? <Link to={paths.importStep(job.id, 'keys')} className="font-medium underline">{m.importing_repeat_keys()}</Link> : null}>
      <ul className="list-disc pl-5">
        {earlier ? <li>{m.importing_repeat_earlier({ date: format.dateTime(earlier.at), count: earlier.created, number: format.number(earlier.created) })}</li> : null}
        {isBlind ? <li>{m.importing_repeat_blind()}</li> : null}
        {alike > 0 ? <li>{m.importing_repeat_alike({ count: alike, number: format.number(alike) })}</li> : null}
      </ul>
    </Notice>
  );
}
