/** Single keys can get in the way of speech input; who switches them off is not asked again. */
const OFF_KEY = 'pacer.single-keys';
const CHORD_MS = 1_500;

/** Whether letters alone do something on this device. */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(OFF_KEY) !== 'off';
}

/** Switches letters alone on or off for this device. */
export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(OFF_KEY, on ? 'on' : 'off');
}

/**
 * Tells the letter after `g` from a letter alone; it is told every key once, in order.
 * @returns `first` for the g itself, `second` for the key that follows it soon, `alone` for any other
 */
export function makeChord(): (event: Pick<KeyboardEvent, 'key' | 'timeStamp'>) => 'first' | 'second' | 'alone' {
  let startedAt: number | null = null;
  return ({ key, timeStamp }) => {
    const isSecond = startedAt !== null && timeStamp - startedAt < CHORD_MS;
    startedAt = !isSecond && key === 'g' ? timeStamp : null;
    return isSecond ? 'second' : startedAt === null ? 'alone' : 'first';
  };
}
