import { clsx } from 'clsx';

const STEPS = [1, 2, 3, 4, 5];

/** A score as five steps, to be taken in at a glance; the words beside it say it. */
export function ScoreSteps({ score }: { score: number | null }) {
  return (
    <span aria-hidden="true" className="flex gap-1">
      {STEPS.map((step) => (
        <span key={step} className={clsx('h-1.5 w-5 rounded-full', score !== null && step <= score ? 'bg-accent' : 'bg-border')} />
      ))}
    </span>
  );
}
