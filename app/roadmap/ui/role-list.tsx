import { Check } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { AffectedRole, Roadmap } from '../roadmap.ts';
import { BenefitForm } from './benefit-form.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { NewRoleForm } from './new-role-form.tsx';
import type { RefusedForm } from './refused-form.ts';

interface RoleListProps {
  roadmap: Roadmap;
  members: { id: string; name: string }[];
  canWrite: boolean;
  refused: RefusedForm;
}

/** Every affected role with what is in it for them, confirmed by one of them or not, and the place to change that. */
export function RoleList({ roadmap: { id, roles }, members, canWrite, refused }: RoleListProps) {
  const confirmed = roles.filter((role) => role.confirmedOn !== null).length;
  const lastResult = refused.form === 'role' ? refused.result : undefined;
  return (
    <div id="roles" className="min-w-0 scroll-mt-20">
      <Card title={m.roadmap_roles_title()} description={roles.length === 0 ? m.roadmap_roles_description() : `${m.roadmap_roles_description()} ${m.roadmap_roles_count({ confirmed, total: roles.length })}`}>
        {roles.length === 0 ? <p className="text-muted">{m.roadmap_roles_none()}</p> : null}
        <ul className="-my-1 divide-y">
          {roles.map((role) => (
            <li key={role.id} className="py-3">
              <Role role={role} />
              {canWrite && !role.confirmedOn ? (
                <FormDisclosure
                  label={role.benefit ? m.roadmap_benefit_confirm() : m.roadmap_benefit_add()}
                  icon={<Check aria-hidden="true" />}
                  isOpen={refused.form === 'benefit' && refused.roleId === role.id && refused.result !== undefined}
                >
                  <BenefitForm role={role} members={members} lastResult={refused.form === 'benefit' && refused.roleId === role.id ? refused.result : undefined} />
                </FormDisclosure>
              ) : null}
            </li>
          ))}
        </ul>
        {canWrite ? (
          <NewAfterSending mark={roles.length}>
            <FormDisclosure label={m.roadmap_role_add()} isOpen={lastResult !== undefined}>
              <NewRoleForm programmeId={id} lastResult={lastResult} />
            </FormDisclosure>
          </NewAfterSending>
        ) : null}
      </Card>
    </div>
  );
}

function Role({ role }: { role: AffectedRole }) {
  const format = useFormat();
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <p className="font-medium">{role.name}</p>
        {role.confirmedOn ? <Badge tone="good">{m.roadmap_role_confirmed()}</Badge> : <Badge tone="warn">{role.benefit ? m.roadmap_role_unconfirmed() : m.roadmap_role_no_benefit()}</Badge>}
      </div>
      {role.benefit ? <p className="mt-0.5 text-sm text-muted">{role.benefit}</p> : null}
      {role.confirmedOn && role.confirmedBy ? (
        <p className="mt-0.5 text-xs text-muted">{m.roadmap_role_confirmed_by({ name: role.confirmedBy, date: format.date(role.confirmedOn) })}</p>
      ) : null}
    </>
  );
}
