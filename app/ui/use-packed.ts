import { useMemo } from 'react';
import { type Packed, unpack } from '#app/values/packed.ts';

/** What was packed, the same object as long as nothing in it changes. */
export function usePacked<Value>(packed: Packed<Value>): Value {
  return useMemo(() => unpack(packed), [packed]);
}
