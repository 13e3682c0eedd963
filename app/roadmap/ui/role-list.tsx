import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { AffectedRole } from '../roadmap.ts';

/** Every affected role with what is in it for them, confirmed by one of them or not. */
export function RoleList({ roles }: { roles: AffectedRole[] }) {
  const format = useFormat();
  const confirmed = roles.filter((role) => role.confirmedOn !== null).length;
  return (
    <Card title={m.roadmap_roles_title()} description={roles.length === 0 ? m.roadmap_roles_description() : `${m.roadmap_roles_description()} ${m.roadmap_roles_count({ confirmed, total: roles.length })}`}>
      {roles.length === 0 ? <p className="text-muted">{m.roadmap_roles_none()}</p> : null}
      <ul className="-my-1 divide-y">
        {roles.map((role) => (
          <li key={role.id} className="py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
              <p className="font-medium">{role.name}</p>
              {role.confirmedOn ? <Badge tone="good">{m.roadmap_role_confirmed()}</Badge> : <Badge tone="warn">{role.benefit ? m.roadmap_role_unconfirmed() : m.roadmap_role_no_benefit()}</Badge>}
            </div>
            {role.benefit ? <p className="mt-0.5 text-sm text-muted">{role.benefit}</p> : null}
            {role.confirmedOn && role.confirmedBy ? (
              <p className="mt-0.5 text-xs text-muted">{m.roadmap_role_confirmed_by({ name: role.confirmedBy, date: format.date(role.confirmedOn) })}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
