import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addExternalPartner, addPartner, endPartner, revokeExternalPartner, setSignaturesNeeded, signSpecification } from '#app/specs/partners/partners.server.ts';
import { findRegister, findSharedSpecs } from '#app/specs/partners/register.server.ts';
import { day } from '#app/values/day.ts';
import { plantWorkspace } from '#test/factories/matrix.ts';

process.env.AUTH_SECRET ??= 'a-secret-for-tests-that-is-long-enough';
const asOf = new Date('2026-03-18T12:00:00Z');

/** Three partners, each with the scope in which they sign, and a link for a supplier. */
async function plant(name: string) {
  const { scope, ids } = await plantWorkspace(name);
  await endPartner(scope, ids.partner, asOf);
  const signers: Scope[] = [];
  for (const part of ['Sales', 'Service', 'Board']) {
    const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${part.toLowerCase()}-${scope.workspaceId}@example.org`, name: part, role: 'manager' } });
    expect((await addPartner(scope, { memberId: member.id, part }, asOf)).ok).toBe(true);
    signers.push({ ...scope, member: { id: member.id, name: part, role: 'manager' }, permissions: permissionsOf('manager') });
  }
  expect((await addExternalPartner(scope, { name: 'Builder', expiresOn: day('2026-03-31') }, asOf)).ok).toBe(true);
  const register = (at = asOf) => findRegister(scope, { mayShare: true, asOf: at });
  const token = (await register()).externals.find((each) => each.name === 'Builder')!.token!;
  return { scope, ids, signers, register, token, read: (at = asOf) => findSharedSpecs(token, at) };
}

const sign = (scope: Scope, id: string, version = 1, isSigned = true) => signSpecification(scope, id, { version, isSigned, asOf });

test('outside nothing is read before enough partners inside signed, and nothing any more once the version changes', async () => {
  const { scope, ids, signers, register, read } = await plant('Signed');
  expect((await read())?.specifications).toEqual([]);
  for (const [at, signer] of signers.entries()) {
    expect((await sign(signer, ids.spec)).ok).toBe(true);
    expect((await sign(signer, ids.spec)).ok).toBe(true); // twice is once
    expect((await read())?.specifications).toHaveLength(at === 2 ? 1 : 0);
  }
  expect((await register()).specifications).toMatchObject([{ id: ids.spec, isShared: true, signedBy: ['Board', 'Sales', 'Service'] }]);
  await database().specification.updateMany({ where: { id: ids.spec }, data: { version: { increment: 1 } } });
  expect((await read())?.specifications).toEqual([]);
  expect((await register()).specifications).toMatchObject([{ version: 2, isShared: false, signedBy: [] }]);
  expect(await sign(signers[0]!, ids.spec, 1)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await setSignaturesNeeded(scope, 1)).ok).toBe(true);
  expect((await sign(signers[0]!, ids.spec, 2)).ok).toBe(true);
  expect((await read())?.specifications).toHaveLength(1);
  expect((await sign(signers[0]!, ids.spec, 2, false)).ok).toBe(true);
  expect((await read())?.specifications).toEqual([]);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: { in: ['specification', 'workspace', 'external-partner'] } }, select: { verb: true }, orderBy: { id: 'asc' } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['external-partner.add', ...Array<string>(3).fill('specification.sign'), 'workspace.signatures-needed', 'specification.sign', 'specification.unsign']);
});

test('a link tells no names and no figures of how it stands', async () => {
  const { scope, ids, signers, read } = await plant('Names');
  for (const signer of signers) await sign(signer, ids.spec);
  const text = JSON.stringify(await read());
  for (const secret of ['Sales', 'Service', 'Board', scope.member!.name, scope.member!.id, 'baseline']) expect(text).not.toContain(secret);
});

test('a link ends by itself, by hand, and by being changed', async () => {
  const { scope, register, token, read } = await plant('Ends');
  expect((await read(new Date('2026-03-31T20:00:00Z')))?.partner).toBe('Builder'); // its last day, in Amsterdam
  expect(await read(new Date('2026-03-31T22:30:00Z'))).toBeNull();
  expect((await register(new Date('2026-04-02T08:00:00Z'))).externals).toMatchObject([{ state: 'expired', token: null }, {}]);
  expect(await findSharedSpecs(`${token}x`, asOf)).toBeNull();
  expect(await findSharedSpecs('no-such-token', asOf)).toBeNull();
  const id = (await register()).externals.find((each) => each.name === 'Builder')!.id;
  expect((await revokeExternalPartner(scope, id, asOf)).ok).toBe(true);
  expect(await read()).toBeNull();
  expect(await addExternalPartner(scope, { name: 'Late', expiresOn: day('2026-03-17') }, asOf)).toEqual({ ok: false, reason: 'in-the-past' });
});

test('who is no partner signs nothing, and a partner who ends stands behind nothing', async () => {
  const { scope, ids, signers, read } = await plant('Ended');
  expect(await sign(scope, ids.spec)).toEqual({ ok: false, reason: 'no-partner' });
  for (const signer of signers) await sign(signer, ids.spec);
  expect((await read())?.specifications).toHaveLength(1);
  expect((await endPartner(scope, signers[0]!.member!.id, asOf)).ok).toBe(true);
  expect((await read())?.specifications).toEqual([]);
  expect(await sign(signers[0]!, ids.spec)).toEqual({ ok: false, reason: 'no-partner' });
  const endUser = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `desk-${scope.workspaceId}@example.org`, name: 'Desk', role: 'end-user' } });
  expect(await addPartner(scope, { memberId: endUser.id, part: 'Desk' }, asOf)).toEqual({ ok: false, reason: 'not-found' });
});

test('another workspace signs, ends and revokes nothing here, and who may not write is refused', async () => {
  const [own, other] = [await plant('Own register'), await plant('Other register')];
  const external = (await own.register()).externals[0]!.id;
  expect(await sign(other.signers[0]!, own.ids.spec)).toEqual({ ok: false, reason: 'not-found' });
  expect(await endPartner(other.scope, own.signers[0]!.member!.id, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await revokeExternalPartner(other.scope, external, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await addPartner(other.scope, { memberId: own.signers[0]!.member!.id, part: 'x' }, asOf)).toEqual({ ok: false, reason: 'not-found' });
  const reader = { ...own.scope, permissions: permissionsOf('management') };
  for (const refused of [await addPartner(reader, { memberId: own.ids.member, part: 'x' }, asOf), await endPartner(reader, own.signers[0]!.member!.id, asOf), await setSignaturesNeeded(reader, 1), await revokeExternalPartner(reader, external, asOf), await addExternalPartner(reader, { name: 'x', expiresOn: day('2099-01-01') }, asOf)]) {
    expect(refused).toEqual({ ok: false, reason: 'not-allowed' });
  }
  expect((await findRegister(reader, { mayShare: false, asOf })).externals.every(({ token }) => token === null)).toBe(true);
});
