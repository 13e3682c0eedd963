import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';

export interface NavigationItem {
  id: 'roadmap' | 'kpis' | 'specs' | 'accounts' | 'orders' | 'imports' | 'checklist' | 'settings';
  to: string;
  label: () => string;
  /** Where there is room for one word only. */
  shortLabel?: () => string;
  permission: Permission;
  /** After `g`. */
  key: string;
  /** Items with the same group stand together under its word. */
  group?: () => string;
}

const crm = () => m.shell_nav_crm();

/** The rooms somebody can go to, in the order of the side navigation. */
export const NAVIGATION: readonly NavigationItem[] = [
  { id: 'roadmap', to: paths.roadmap, label: () => m.shell_nav_roadmap(), permission: 'roadmap:read', key: 'r' },
  { id: 'kpis', to: paths.kpis, label: () => m.shell_nav_kpis(), permission: 'kpis:read', key: 'k' },
  { id: 'specs', to: paths.specs, label: () => m.shell_nav_specs(), shortLabel: () => m.shell_nav_specs_short(), permission: 'specs:read', key: 's' },
  { id: 'checklist', to: paths.me, label: () => m.shell_nav_checklist(), shortLabel: () => m.shell_nav_checklist_short(), permission: 'checklist:use', key: 'm' },
  { id: 'accounts', to: paths.accounts, label: () => m.shell_nav_accounts(), permission: 'crm:read', key: 'a', group: crm },
  { id: 'orders', to: paths.orders, label: () => m.shell_nav_orders(), permission: 'crm:read', key: 'o', group: crm },
  { id: 'imports', to: paths.imports, label: () => m.shell_nav_imports(), permission: 'crm:write', key: 'i', group: crm },
  { id: 'settings', to: paths.settings, label: () => m.shell_nav_settings(), permission: 'people:read', key: 'e' },
];

export function navigationFor(permissions: readonly Permission[]): NavigationItem[] {
  return NAVIGATION.filter((item) => permissions.includes(item.permission));
}
