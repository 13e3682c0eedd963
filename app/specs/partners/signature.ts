/** A signature as it was put. */
export interface Signature {
  specificationId: string;
  /** The version that was read. */
  version: number;
  memberId: string;
}

export interface SignedState {
  /** Who stands behind the specification as it is now. */
  memberIds: string[];
  needed: number;
  /** Enough partners inside signed it: partners outside may read it. */
  isShared: boolean;
}

/**
 * How far a specification is carried. A signature of another version says nothing of this one, and who is no partner any
 * more stands behind nothing: both stop counting by themselves.
 */
export function signedState(specification: { id: string; version: number }, signatures: readonly Signature[], partnerIds: ReadonlySet<string>, needed: number): SignedState {
  const own = signatures.filter(({ specificationId, version, memberId }) => specificationId === specification.id && version === specification.version && partnerIds.has(memberId));
  const memberIds = [...new Set(own.map(({ memberId }) => memberId))];
  return { memberIds, needed, isShared: memberIds.length >= Math.max(1, needed) };
}
