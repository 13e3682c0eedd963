import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { IMPORT_STEPS, type ImportStep } from '../../importing/import-page.ts';

const NAMES: Record<ImportStep, () => string> = { file: m.importing_step_file, columns: m.importing_step_columns, keys: m.importing_step_keys, check: m.importing_step_check };

/** Where the reader is on the way in; steps can be gone back to. */
export function ImportSteps({ jobId, step }: { jobId: string; step: ImportStep }) {
  return (
    <nav aria-label={m.importing_steps()}>
      <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {IMPORT_STEPS.map((each, at) => (
          <li key={each}>
            <Link to={paths.importStep(jobId, each)} aria-current={each === step ? 'step' : undefined} className={clsx('inline-flex items-center gap-1.5 py-1', each === step ? 'font-semibold text-text' : 'text-muted underline')}>
              <span aria-hidden="true" className={clsx('inline-flex size-5 items-center justify-center rounded-full text-xs', each === step ? 'bg-accent text-accent-text' : 'border')}>
                {at + 1}
              </span>
              {NAMES[each]()}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
