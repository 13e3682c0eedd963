import type { FieldMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { FieldErrors } from '#app/ui/form/field-frame.tsx';
import { ALERT_EVENT, WEBHOOK_ACTS, WEBHOOK_RECORDS } from '../../webhooks/webhook.ts';
import { ACT_NAMES, RECORD_NAMES } from './webhook-words.ts';

/** A box for every record and act. */
export function EventChoices({ field }: { field: FieldMetadata }) {
  const chosen = [field.initialValue ?? []].flat() as unknown[];
  return (
    <fieldset id={field.id} tabIndex={-1} className="min-w-0" aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="text-sm font-medium">{m.webhooks_events()}</legend>
      <div className="relative mt-1 max-w-2xl overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="py-1 text-left font-medium">
                {m.webhooks_events_record()}
              </th>
              {WEBHOOK_ACTS.map((act) => (
                <th key={act} scope="col" className="px-1 py-1 text-center font-medium">
                  {ACT_NAMES[act]()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEBHOOK_RECORDS.map((record) => (
              <tr key={record} className="border-t">
                <th scope="row" className="py-1 pr-2 text-left font-normal">
                  {RECORD_NAMES[record]()}
                </th>
                {WEBHOOK_ACTS.map((act) => (
                  <td key={act} className="p-0 text-center">
                    <label className="inline-grid size-8 place-items-center pointer-coarse:size-11">
                      <span className="sr-only">{m.webhooks_event_named({ record: RECORD_NAMES[record](), act: ACT_NAMES[act]() })}</span>
                      <input type="checkbox" name={field.name} value={`${record}.${act}`} defaultChecked={chosen.includes(`${record}.${act}`)} className="size-4 accent-accent" />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className="mt-2 flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
        <input type="checkbox" name={field.name} value={ALERT_EVENT} defaultChecked={chosen.includes(ALERT_EVENT)} className="size-4 accent-accent" />
        {m.webhooks_event_alert()}
      </label>
      <FieldErrors field={field} />
    </fieldset>
  );
}
