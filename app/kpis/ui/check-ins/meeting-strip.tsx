import { Link } from '@remix-run/react';
import { BellRing } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import type { Meeting } from '../../check-ins/meeting.ts';
import { decisionsText } from '../../check-ins/meeting-words.ts';
import { kpiName } from '../../metric-words.ts';
import { statusWord } from '../../status-words.ts';

const MOST_NAMED = 4;

/** What changed since the period before, and what asks for a decision. */
export function MeetingStrip({ meeting }: { meeting: Meeting }) {
  const { changed, alerted } = meeting;
  const decisions = decisionsText(meeting);
  const more = changed.length - MOST_NAMED;
  return (
    <section aria-label={m.meeting_title()} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 rounded-lg border bg-surface px-4 py-2.5 text-sm shadow-card">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="font-semibold">{m.meeting_changed()}</h2>
        {changed.length === 0 ? (
          <p className="text-muted">{m.meeting_changed_nothing()}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-4">
            {changed.slice(0, MOST_NAMED).map(({ kpi, from, to }) => (
              <li key={kpi.id}>
                <Link to={paths.kpi(kpi.id)} className="link">
                  {kpiName(kpi)}
                </Link>
                : {m.meeting_from_to({ from: statusWord(from), to: statusWord(to) })}
              </li>
            ))}
            {more > 0 ? <li className="text-muted">{m.meeting_changed_more({ count: more })}</li> : null}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div>
          <div className="flex flex-wrap gap-x-2">
            <h2 className="font-semibold">{m.meeting_decisions()}</h2>
            {decisions === null && alerted.length > 0 ? null : <p className={decisions === null ? 'text-muted' : undefined}>{decisions ?? m.meeting_decisions_nothing()}</p>}
          </div>
          {alerted.length > 0 ? (
            <p className="flex flex-wrap items-center gap-x-2">
              <BellRing aria-hidden="true" className="size-4 text-bad" />
              {m.alerts_meeting()}
              {alerted.map((kpi) => (
                <Link key={kpi.id} to={paths.kpi(kpi.id)} className="link">
                  {kpiName(kpi)}
                </Link>
              ))}
              <Link to={paths.alerts} className="link text-muted">
                {m.alerts_go()}
              </Link>
            </p>
          ) : null}
        </div>
        <ButtonLink to={paths.checkIns} size="small">
          {m.meeting_go()}
        </ButtonLink>
      </div>
    </section>
  );
}
