import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';

const LINKS = [
  { to: paths.dashboards, name: m.dashboards_go_to, about: m.dashboards_link_about },
  { to: paths.explore, name: m.explore_title, about: m.explore_link_about },
  { to: paths.measures, name: m.measures_link, about: m.measures_link_about },
  { to: paths.digest, name: m.digest_title, about: m.digest_link_about },
];

/** What else there is to do with figures. */
export function MoreLinks() {
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-8 gap-y-1">
      {LINKS.map(({ to, name, about }) => (
        <li key={to}>
          <Link to={to} className="link">
            {name()}
          </Link>{' '}
          <span className="text-muted">{about()}</span>
        </li>
      ))}
    </ul>
  );
}
