import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';

export interface NavigationItem {
  id:
    | 'roadmap' | 'programmes' | 'kpis' | 'dashboards' | 'explore' | 'lead-lag' | 'adoption' | 'team' | 'objectives' | 'specs' | 'chain' | 'checklist' | 'checklists' | 'settings' | 'learn'
    | 'accounts' | 'contacts' | 'deals' | 'board' | 'today' | 'tasks' | 'calendar' | 'interactions' | 'cases' | 'memberships' | 'orders' | 'invoices'
    | 'products' | 'product-usages' | 'notes' | 'payments' | 'membership-types' | 'pipelines' | 'campaigns' | 'imports' | 'duplicates' | 'trash' | 'history';
  to: string;
  label: () => string;
  /** Where there is room for one word only. */
  shortLabel?: () => string;
  permission: Permission;
  /** After `g`. */
  key?: string;
  /** Items with the same group stand together under its word. */
  group?: () => string;
  /** Within the CRM: in its bar or behind the bar's "more"; anywhere: by search and key alone. Without it the item stands at the side too. */
  reach?: 'bar' | 'more' | 'search';
  /** Only for who is a member of several workspaces. */
  isAcross?: true;
}

const crm = () => m.shell_nav_crm();

/** A kind of record, or what is done with records. */
function ofCrm(item: Omit<NavigationItem, 'group' | 'permission'> & { permission?: Permission }): NavigationItem {
  return { permission: 'crm:read', group: crm, ...item };
}

/** Where somebody can go, in the order of the side navigation; what belongs to the CRM in the order of its bar. */
export const NAVIGATION: readonly NavigationItem[] = [
  { id: 'roadmap', to: paths.roadmap, label: () => m.shell_nav_roadmap(), permission: 'roadmap:read', key: 'r' },
  { id: 'programmes', to: paths.programmes, label: () => m.programmes_title(), permission: 'roadmap:read', reach: 'search', isAcross: true },
  { id: 'kpis', to: paths.kpis, label: () => m.shell_nav_kpis(), permission: 'kpis:read', key: 'k' },
  { id: 'explore', to: paths.explore, label: () => m.explore_title(), permission: 'kpis:read', reach: 'search' },
  { id: 'lead-lag', to: paths.leadLag, label: () => m.leadlag_title(), permission: 'kpis:read', reach: 'search' },
  { id: 'adoption', to: paths.adoption, label: () => m.shell_nav_adoption(), permission: 'kpis:read', key: 'u' },
  { id: 'team', to: paths.team, label: () => m.behaviour_team_title(), permission: 'kpis:read', key: 'j' },
  { id: 'dashboards', to: paths.dashboards, label: () => m.dashboards_title(), permission: 'kpis:read' },
  { id: 'objectives', to: paths.objectives, label: () => m.objectives_title(), permission: 'specs:read' },
  { id: 'specs', to: paths.specs, label: () => m.shell_nav_specs(), shortLabel: () => m.shell_nav_specs_short(), permission: 'specs:read', key: 's' },
  { id: 'chain', to: paths.chain, label: () => m.chain_title(), permission: 'specs:read' },
  { id: 'checklist', to: paths.me, label: () => m.shell_nav_checklist(), shortLabel: () => m.shell_nav_checklist_short(), permission: 'checklist:use', key: 'm' },
  { id: 'checklists', to: paths.checklists, label: () => m.shell_nav_checklists(), permission: 'checklists:write' },
  ofCrm({ id: 'accounts', to: paths.accounts, label: () => m.shell_nav_accounts(), key: 'a' }),
  ofCrm({ id: 'contacts', to: paths.contacts, label: () => m.shell_nav_contacts(), key: 'c' }),
  ofCrm({ id: 'deals', to: paths.deals, label: () => m.shell_nav_deals(), key: 'd' }),
  ofCrm({ id: 'board', to: paths.dealBoard, label: () => m.deal_board_title(), key: 'b', reach: 'search' }),
  ofCrm({ id: 'today', to: paths.today, label: () => m.customer_work_title(), key: 'v' }),
  ofCrm({ id: 'tasks', to: paths.tasks, label: () => m.shell_nav_tasks(), key: 't', reach: 'bar' }),
  ofCrm({ id: 'calendar', to: paths.calendar, label: () => m.customer_calendar_title(), key: 'w', reach: 'bar' }),
  ofCrm({ id: 'interactions', to: paths.interactions, label: () => m.shell_nav_interactions(), key: 'n', reach: 'bar' }),
  ofCrm({ id: 'cases', to: paths.cases, label: () => m.shell_nav_cases(), key: 'q', reach: 'bar' }),
  ofCrm({ id: 'memberships', to: paths.memberships, label: () => m.shell_nav_memberships(), key: 'l', reach: 'bar' }),
  ofCrm({ id: 'orders', to: paths.orders, label: () => m.shell_nav_orders(), key: 'o', reach: 'bar' }),
  ofCrm({ id: 'invoices', to: paths.invoices, label: () => m.shell_nav_invoices(), key: 'f', reach: 'bar' }),
  ofCrm({ id: 'products', to: paths.products, label: () => m.shell_nav_products(), key: 'p', reach: 'more' }),
  ofCrm({ id: 'product-usages', to: paths.records('product-usages'), label: () => m.field_many_product_usage(), reach: 'more' }),
  ofCrm({ id: 'notes', to: paths.records('notes'), label: () => m.field_many_note(), reach: 'more' }),
  ofCrm({ id: 'campaigns', to: paths.campaigns, label: () => m.shell_nav_campaigns(), reach: 'more' }),
  ofCrm({ id: 'payments', to: paths.records('payments'), label: () => m.field_many_payment(), reach: 'more' }),
  ofCrm({ id: 'membership-types', to: paths.records('membership-types'), label: () => m.field_many_membership_type(), reach: 'more' }),
  ofCrm({ id: 'pipelines', to: paths.records('pipelines'), label: () => m.field_many_pipeline(), reach: 'more' }),
  ofCrm({ id: 'imports', to: paths.imports, label: () => m.shell_nav_imports(), permission: 'crm:import', key: 'i', reach: 'more' }),
  ofCrm({ id: 'duplicates', to: paths.duplicates, label: () => m.shell_nav_duplicates(), reach: 'more' }),
  ofCrm({ id: 'trash', to: paths.trash, label: () => m.shell_nav_trash(), reach: 'more' }),
  ofCrm({ id: 'history', to: paths.history, label: () => m.shell_nav_history(), key: 'h', reach: 'more' }),
  { id: 'learn', to: paths.successes, label: () => m.questions_learn_title(), permission: 'checklist:use' },
  { id: 'settings', to: paths.settings, label: () => m.shell_nav_settings(), permission: 'people:read', key: 'e' },
];

/** Where somebody is: the item whose page they see, or the nearest one above it; undefined when it lies under none. */
export function itemOf(items: readonly NavigationItem[], pathname: string): NavigationItem | undefined {
  const above = items.filter(({ id, to }) => pathname === to || (id !== 'checklist' && pathname.startsWith(`${to}/`)) || (id === 'learn' && pathname.startsWith('/learn/')));
  return above.sort((one, other) => other.to.length - one.to.length)[0];
}

/** Everywhere somebody with these permissions, who is a member of so many workspaces, can go. */
export function navigationFor(permissions: readonly Permission[], workspaces: number): NavigationItem[] {
  return NAVIGATION.filter((item) => permissions.includes(item.permission) && (workspaces > 1 || !item.isAcross));
}
