import { useReadAgain } from '#app/ui/use-read-again.ts';

const LOOK_EVERY_MS = 1_000;

/** Reads the page again every second, as long as what calls this is shown. */
export function useLookAgain(): void {
  useReadAgain(true, LOOK_EVERY_MS);
}
