import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Verdict } from '../../verdict/read-verdict.server.ts';

/** The answer to the question of the page, with what follows from it. */
export function VerdictNotice({ verdict: { day, roles } }: { verdict: Pick<Verdict, 'day' | 'roles'> }) {
  const { date, list } = useFormat();
  if (!day) return <Notice title={m.verdict_not_live()}>{m.verdict_not_live_text()}</Notice>;
  const since = m.verdict_since({ date: date(day.goLiveOn) });
  if (!day.isDue) {
    const unseen = roles.filter(({ state }) => state === 'no-data').map(({ name }) => name);
    const would = roles.filter(({ state }) => state === 'not-used').map(({ name }) => name);
    return (
      <Notice tone={would.length > 0 ? 'warn' : 'info'} title={m.verdict_due({ date: date(day.dueOn), count: day.daysLeft })}>
        {since} {would.length > 0 ? m.verdict_would_not({ roles: list(would) }) : m.verdict_would_none()} {unseen.length > 0 ? m.verdict_would_unseen({ roles: list(unseen) }) : null}
      </Notice>
    );
  }
  const notUsed = roles.filter(({ standing }) => standing.state === 'not-used');
  if (notUsed.length > 0) {
    const groups = notUsed.flatMap((role) => role.groups.map(({ name }) => name));
    return (
      <Notice tone="bad" title={m.verdict_found({ roles: list(notUsed.map(({ name }) => name)) })}>
        {since} {m.verdict_found_does()}
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
          <li>
            {groups.length > 0 ? m.verdict_found_impact({ groups: list(groups) }) : m.verdict_found_impact_none()}{' '}
            <Link to={paths.impact} className="link">
              {m.verdict_to_impact()}
            </Link>
          </li>
          <li>
            {m.verdict_found_freeze()}{' '}
            <Link to={paths.improvements} className="link">
              {m.verdict_to_improvements()}
            </Link>
          </li>
        </ul>
      </Notice>
    );
  }
  const unknown = roles.filter(({ standing }) => standing.state === 'no-data').map(({ name }) => name);
  if (unknown.length > 0 || roles.length === 0) return <Notice tone="warn" title={m.verdict_open()}>{unknown.length > 0 ? m.verdict_open_roles({ roles: list(unknown) }) : m.verdict_open_none()}</Notice>;
  return <Notice tone="good" title={m.verdict_all_used()}>{since} {m.verdict_all_used_text()}</Notice>;
}
