import { Building2, Gauge, ListChecks, Receipt, Route, Settings, Target, Upload } from 'lucide-react';
import type { NavigationItem } from '#app/navigation.ts';

const ICONS = { roadmap: Route, kpis: Gauge, specs: Target, accounts: Building2, orders: Receipt, imports: Upload, checklist: ListChecks, settings: Settings };

export function RoomIcon({ id }: { id: NavigationItem['id'] }) {
  const Icon = ICONS[id];
  return <Icon className="size-4 shrink-0" aria-hidden="true" />;
}
