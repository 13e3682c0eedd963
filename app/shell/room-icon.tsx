import { Building2, CircleDollarSign, ClipboardList, Flag, Gauge, LayoutDashboard, Lightbulb, Link2, ListChecks, type LucideIcon, Route, Settings, SquareCheck, Target, TrendingUp, Users, UsersRound } from 'lucide-react';
import type { NavigationItem } from '#app/navigation.ts';

/** Of what stands at the side; what is within the CRM only goes by its word. */
const ICONS: Partial<Record<NavigationItem['id'], LucideIcon>> = {
  roadmap: Route,
  kpis: Gauge,
  dashboards: LayoutDashboard,
  adoption: TrendingUp,
  team: UsersRound,
  objectives: Flag,
  specs: Target,
  chain: Link2,
  checklist: ListChecks,
  checklists: ClipboardList,
  accounts: Building2,
  contacts: Users,
  deals: CircleDollarSign,
  today: SquareCheck,
  settings: Settings,
  learn: Lightbulb,
};

export function RoomIcon({ id }: { id: NavigationItem['id'] }) {
  const Icon = ICONS[id];
  return Icon ? <Icon className="size-4 shrink-0" aria-hidden="true" /> : null;
}
