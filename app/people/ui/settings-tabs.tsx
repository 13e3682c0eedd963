import { NavLink } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Permission } from '../permission.ts';

interface Tab {
  to: string;
  label: () => string;
  needs: Permission;
}

const TABS: readonly Tab[] = [
  { to: paths.members, label: m.people_tab_people, needs: 'people:read' },
  { to: paths.teams, label: m.people_tab_teams, needs: 'people:read' },
  { to: paths.workspace, label: m.people_tab_workspace, needs: 'workspace:write' },
  { to: paths.apiKeys, label: m.people_tab_keys, needs: 'api-keys:write' },
  { to: paths.auditLog, label: m.people_tab_audit, needs: 'audit:read' },
];

/** Only the tabs the reader may open. */
export function SettingsTabs({ permissions }: { permissions: readonly Permission[] }) {
  return (
    <nav aria-label={m.people_settings()} className="-mb-2 overflow-x-auto border-b">
      <ul className="flex gap-1">
        {TABS.filter((tab) => permissions.includes(tab.needs)).map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              prefetch="intent"
              className={({ isActive }) =>
                clsx('block border-b-2 px-3 py-2 whitespace-nowrap no-underline pointer-coarse:min-h-11', isActive ? 'border-accent font-semibold text-text' : 'border-transparent text-muted hover:text-text')
              }
            >
              {tab.label()}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
