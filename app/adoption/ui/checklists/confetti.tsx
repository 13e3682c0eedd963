import { clsx } from 'clsx';

const COLOURS = ['bg-good', 'bg-warn', 'bg-accent', 'bg-bad'];

/** Falls once and is gone; not at all for who asked for less motion. The places are fixed, so that server and browser agree. */
export function Confetti() {
  return (
    <span aria-hidden="true" className="pointer-events-none absolute inset-0 hidden motion-safe:block">
      {Array.from({ length: 28 }, (_, index) => (
        <span
          key={index}
          className={clsx('absolute -top-3 h-2.5 w-1.5 rounded-xs opacity-0 animate-[confetti_1800ms_ease-in_both]', COLOURS[index % COLOURS.length])}
          style={{ left: `${(index * 37) % 100}%`, animationDelay: `${(index * 53) % 700}ms` }}
        />
      ))}
    </span>
  );
}
