import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { IMPORT_STEPS, type ImportStep } from '../../importing/import-page.ts';

const NAMES: Record<ImportStep, () => string> = { file: m.importing_step_file, columns: m.importing_step_columns, keys: m.importing_step_keys, check: m.importing_step_check };

/** Where the reader is on the way in; steps can be gone back to. */
export function ImportSteps({ jobId, step }: { jobId: string; step: ImportStep }) {
  const current = IMPORT_STEPS.indexOf(step);
  return (
    <nav aria-label={m.importing_steps()}>
      <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {IMPORT_STEPS.map((each, at) => (
          <li key={each}>
            <Link to={paths.importStep(jobId, each)} aria-current={each === step ? 'step' : undefined} className={clsx('inline-flex min-h-7 items-center gap-2 no-underline pointer-coarse:min-h-11', each === step ? 'font-semibold text-text' : 'text-muted hover:text-text hover:underline')}>
              <span aria-hidden="true" className={clsx('inline-flex size-5.5 items-center justify-center rounded-full text-xs', each === step ? 'bg-accent text-accent-text' : at < current ? 'bg-accent-soft text-accent' : 'border border-border-strong/60')}>
                {at < current ? <Check className="size-3.5" /> : at + 1}
              </span>
              {NAMES[each]()}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
