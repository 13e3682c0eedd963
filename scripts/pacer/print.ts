/** One answer: as JSON, alone on standard output, or as lines for people. */
export function print(isJson: boolean | undefined, value: unknown, lines: () => string[]): void {
  process.stdout.write(isJson ? `${JSON.stringify(value, null, 2)}\n` : `${lines().join('\n')}\n`);
}

const EVERY_MS = 3_000;

/** Tells how far long work is, on standard error: in place on a terminal, else a line every few seconds. */
export function progress(what: string): { tell: (count: number) => void; end: () => void } {
  const isTerminal = process.stderr.isTTY;
  let last = Date.now();
  let hasTold = false;
  return {
    tell: (count) => {
      if (!isTerminal && Date.now() - last < EVERY_MS) return;
      last = Date.now();
      hasTold = true;
      process.stderr.write(isTerminal ? `\r${count} ${what}…` : `${count} ${what}…\n`);
    },
    end: () => {
      if (isTerminal && hasTold) process.stderr.write('\r\u001b[K');
    },
  };
}
