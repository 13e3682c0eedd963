import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { nameSigner, signGate } from '#app/roadmap/signing/change-signing.server.ts';
import type { Result } from '#app/values/result.ts';

/** Somebody of the demo who has to sign, and for what they answer. */
export interface Signing {
  scope: Scope;
  part: string;
}

/** The gates that were signed for; at the first two nobody thought of it yet. */
export const SIGNED: readonly PhaseKind[] = ['execution', 'go-live'];

const WORK = 'Eigenaar van het werk';
const SIGNERS: { role: Role; part: string }[] = [
  { role: 'management', part: 'Opdrachtgever' },
  { role: 'manager', part: WORK },
  { role: 'consultant', part: 'IT en leverancier' },
];
const REFUSAL = 'De nachtploeg heeft de overzetting nog niet zien lukken. Zo kan ik er niet voor instaan.';

/** One each, also where few people play all parts. */
export function signersAmong(actAs: (role: Role) => Scope): Signing[] {
  const each = SIGNERS.map(({ role, part }) => ({ scope: actAs(role), part }));
  return each.filter(({ scope: { member } }, index) => each.findIndex((other) => other.scope.member?.id === member?.id) === index);
}

/** Puts on the list who is not there yet. */
export async function nameSigners(lead: Scope, gateId: string, signers: readonly Signing[], now: Now): Promise<void> {
  for (const { scope, part } of signers) {
    const gate = await findGate(scope, gateId, now);
    if (!gate?.signing.own) must(await nameSigner(lead, gateId, { memberId: scope.member?.id ?? '', part }, now));
  }
}

/** Everybody signs; before a hold the owner of the work refuses, and says why. */
export async function signFor(lead: Scope, gateId: string, signers: readonly Signing[], { now, isGo }: { now: Now; isGo: boolean }): Promise<void> {
  await nameSigners(lead, gateId, signers, now);
  for (const { scope, part } of signers) {
    const moment = (await findGate(scope, gateId, now))?.signing.moment ?? '';
    const said = !isGo && part === WORK ? ({ is: 'refused', reason: REFUSAL } as const) : ({ is: 'signed', reason: '' } as const);
    must(await signGate(scope, gateId, { ...said, moment }, now));
  }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's signature was refused: ${result.reason}`);
  return result.value;
}
