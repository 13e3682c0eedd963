import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import type { Correction } from '../../check-ins/correction.ts';

/** To say that it was done, or that it will not be. */
export function CorrectionActs({ correction: { id, action, version } }: { correction: Correction }) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form method="post" action={paths.correctionEnding(id)}>
        <input type="hidden" name="version" value={version} />
        <Button type="submit" size="small" name="outcome" value="done" aria-label={m.corrections_finish_of({ action })}>
          {m.corrections_finish()}
        </Button>
      </Form>
      <div className="-mt-3">
        <FormDisclosure label={m.corrections_drop()} isOpen={false} icon={null}>
          <Form method="post" action={paths.correctionEnding(id)} className="flex flex-col gap-2">
            <input type="hidden" name="version" value={version} />
            <label className="text-sm font-medium">
              {m.corrections_drop_reason()}
              <input name="reason" required maxLength={300} className="control mt-1 font-normal" autoComplete="off" />
            </label>
            <Button type="submit" size="small" variant="danger" name="outcome" value="dropped" aria-label={m.corrections_drop_of({ action })}>
              {m.corrections_drop()}
            </Button>
          </Form>
        </FormDisclosure>
      </div>
    </div>
  );
}
