import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap at most double before it is cleaned. Left alone it grows to four times what is in use while an import runs:
 * 390 MB for 200,000 rows where this takes 245, with the same CPU.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
