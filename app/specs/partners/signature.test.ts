import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedState } from './signature.ts';

const partners = new Set(['ann', 'ben', 'cas']);
const sign = (memberId: string, version = 2, specificationId = 'spec') => ({ specificationId, version, memberId });
const SPEC = { id: 'spec', version: 2 };

test.each([
  ['three partners of three', [sign('ann'), sign('ben'), sign('cas')], 3, true],
  ['two of three', [sign('ann'), sign('ben')], 2, false],
  ['a signature of the version before', [sign('ann'), sign('ben'), sign('cas', 1)], 2, false],
  ['a signature of another specification', [sign('ann'), sign('ben'), sign('cas', 2, 'other')], 2, false],
  ['somebody who is no partner', [sign('ann'), sign('ben'), sign('dan')], 2, false],
  ['the same partner twice', [sign('ann'), sign('ben'), sign('ben')], 2, false],
])('specifications article, carried inside before outside: %s', (_case, signatures, count, isShared) => {
  const state = signedState(SPEC, signatures, partners, 3);
  expect(state.memberIds).toHaveLength(count);
  expect(state.isShared).toBe(isShared);
});

test('whatever was signed, another version starts with none, and nobody outside reads what nobody signed', () => {
  const signatures = fc.array(fc.record({ specificationId: fc.constantFrom('spec', 'other'), version: fc.integer({ min: 1, max: 5 }), memberId: fc.constantFrom('ann', 'ben', 'cas', 'dan') }));
  fc.assert(
    fc.property(signatures, fc.nat(4), (put, needed) => {
      expect(signedState({ id: 'spec', version: 6 }, put, partners, needed)).toMatchObject({ memberIds: [], isShared: false });
      expect(signedState(SPEC, [], partners, needed).isShared).toBe(false);
      const { memberIds } = signedState(SPEC, put, partners, needed);
      expect(memberIds.every((id) => partners.has(id))).toBe(true);
    }),
  );
});
