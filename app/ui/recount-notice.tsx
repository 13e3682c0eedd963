import { useLocation } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from './format.tsx';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { useLivePage } from './use-live-page.ts';

interface RecountNoticeProps {
  /** Days counted of all days, null while not begun; without any, nothing is being counted again. */
  recount: { done: number; total: number | null } | null;
}

/** Where figures of use are shown: that they are being counted again, and how far. Reads itself again until it is through. */
export function RecountNotice({ recount }: RecountNoticeProps) {
  const { number } = useFormat();
  const { pathname, search } = useLocation();
  useLivePage(recount !== null);
  if (!recount) return null;
  const { done, total } = recount;
  return (
    <div role="status">
      <Notice title={m.catalogue_recounting_title()}>
        <p className="mb-2">{m.catalogue_recounting()}</p>
        {total === null ? <Progress label={m.catalogue_recounting_days()} /> : <Progress label={m.catalogue_recounting_days()} value={done} max={total} detail={m.jobs_progress({ done: number(done), total: number(total) })} />}
        <noscript>
          <a href={`${pathname}${search}`} className="link">
            {m.catalogue_recounting_look()}
          </a>
        </noscript>
      </Notice>
    </div>
  );
}
