import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TabLinks } from '#app/ui/tabs.tsx';
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
  { to: paths.crmFields, label: m.record_own_title, needs: 'workspace:write' },
  { to: paths.usage, label: m.events_usage_title, needs: 'events:write' },
  { to: paths.webhooks, label: m.webhooks_title, needs: 'workspace:write' },
  { to: paths.privacySettings, label: m.privacy_settings, needs: 'privacy:write' },
  { to: paths.measuring, label: m.measuring_title, needs: 'privacy:write' },
  { to: paths.auditLog, label: m.people_tab_audit, needs: 'audit:read' },
  { to: paths.jobs, label: m.jobs_title, needs: 'workspace:write' },
  { to: paths.outbox, label: m.mail_outbox, needs: 'workspace:write' },
];

/** Only the tabs the reader may open. */
export function SettingsTabs({ permissions }: { permissions: readonly Permission[] }) {
  const tabs = TABS.filter((tab) => permissions.includes(tab.needs)).map((tab) => ({ to: tab.to, label: tab.label(), end: false }));
  return <TabLinks label={m.people_settings()} tabs={tabs} />;
}
