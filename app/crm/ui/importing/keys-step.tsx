import { Form } from '@remix-run/react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { m } from '#app/messages/compiled/messages.js';
import type { ImportPage } from '../../importing/import-page.ts';
import type { ImportMode } from '../../importing/plan.ts';
import { entitiesWord } from '../field-label.ts';
import { RepeatNotice } from './repeat-notice.tsx';
import { choiceName } from './target-name.ts';

const MODES: Record<ImportMode, [() => string, () => string]> = {
  both: [m.importing_mode_both, m.importing_mode_both_hint],
  create: [m.importing_mode_create, m.importing_mode_create_hint],
  update: [m.importing_mode_update, m.importing_mode_update_hint],
  'skip-existing': [m.importing_mode_skip, m.importing_mode_skip_hint],
};

/** Third step: when is a row a record that is here already, and what then? */
export function KeysStep({ page }: { page: ImportPage }) {
  const { job, keyChoices, kinds } = page;
  const locale = getLocale();
  const { plan } = job;
  return (
    <Card title={m.importing_step_keys()} description={m.importing_keys_hint()}>
      <Form method="post" className="flex flex-col gap-6">
        <input type="hidden" name="intent" value="keys" />
        <RepeatNotice page={page} />
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-semibold">{m.importing_keys()}</legend>
          {keyChoices.length === 0 ? <p className="text-sm text-muted">{m.importing_no_keys()}</p> : null}
          {keyChoices.map((key) => (
            <label key={key} className="flex items-center gap-2 text-sm">
              <input type="checkbox" name="key" value={key} defaultChecked={plan.matchKeys.includes(key)} className="size-4 accent-accent" />
              {choiceName({ name: key }, locale)}
            </label>
          ))}
        </fieldset>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-semibold">{m.importing_mode()}</legend>
          {(Object.keys(MODES) as ImportMode[]).map((mode) => (
            <label key={mode} className="grid grid-cols-[auto_1fr] items-start gap-x-2 text-sm">
              <input type="radio" name="mode" value={mode} defaultChecked={plan.mode === mode} className="mt-0.5 size-4 accent-accent" />
              <span className="font-medium">{MODES[mode][0]()}</span>
              <span className="col-start-2 text-muted">{MODES[mode][1]()}</span>
            </label>
          ))}
        </fieldset>
        {kinds.length > 0 ? (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 text-sm font-semibold">{m.importing_create_missing()}</legend>
            <p className="text-sm text-muted">{m.importing_create_missing_hint()}</p>
            {kinds.map((kind) => (
              <label key={kind} className="flex items-center gap-2 text-sm">
                <input type="checkbox" name="create" value={kind} defaultChecked={plan.createMissing.includes(kind)} className="size-4 accent-accent" />
                {entitiesWord(kind)}
              </label>
            ))}
          </fieldset>
        ) : null}
        <div>
          <SubmitButton name="next" value="check">
            {m.importing_to_check()}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
