import { useReadAgain } from '#app/ui/use-read-again.ts';

const EVERY_MS = 2_000;

/** While something waits or runs, and the page is looked at, asks again how far it is. */
export function useLivePage(isBusy: boolean): void {
  useReadAgain(isBusy, EVERY_MS);
}
