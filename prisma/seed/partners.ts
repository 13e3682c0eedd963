import { inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { isRole, type Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addExternalPartner, addPartner, signSpecification } from '#app/specs/partners/partners.server.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

/** Who carries the change inside, and for what they speak. */
const PARTS: Partial<Record<Role, string>> = { 'project-lead': 'Het project', management: 'De directie', analyst: 'Cijfers en kwaliteit', consultant: 'Training en begeleiding' };

/** By how many of them each specification is signed, in order; the rest by none yet. */
const SIGNED_BY = [4, 3, 3, 2, 1];

/** Four partners inside, some specifications carried far enough for outside, and a supplier who may read those. */
export async function seedPartners(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  const { workspaceId } = scope;
  const members = await inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId, role: { in: Object.keys(PARTS) } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }));
  const partners = Object.keys(PARTS).flatMap((role) => members.find((member) => member.role === role) ?? []);
  for (const { id, role } of partners) must(await addPartner(scope, { memberId: id, part: (isRole(role) && PARTS[role]) || role }, asOf));
  const specs = (await listSpecs(scope)).reverse();
  for (const [at, count] of SIGNED_BY.entries()) {
    const spec = specs[at];
    if (!spec) break;
    for (const { id, name, role } of partners.slice(0, count)) {
      if (isRole(role)) must(await signSpecification({ ...scope, member: { id, name, role }, actor: name }, spec.id, { version: spec.version, isSigned: true, asOf }));
    }
  }
  must(await addExternalPartner(scope, { name: 'De leverancier van het systeem', expiresOn: addDays(dayIn(asOf, scope.timeZone), 90) }, asOf));
  tell(`${partners.length} partners inside, and a supplier who reads what enough of them signed.`);
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo's partners were refused: ${result.reason}`);
}
