import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { LineError } from '../../measures/enter-lines.server.ts';
import { lineErrorText } from '../../measures/measure-words.ts';

const SHOWN = 20;

interface EnterSeriesProps {
  isPerTeam: boolean;
  /** Null when nothing was refused. */
  errors: LineError[] | null;
  text: string;
}

/** Many periods at once: pasted, or from a file. What is wrong in any line refuses all, and nothing typed is lost. */
export function EnterSeries({ isPerTeam, errors, text }: EnterSeriesProps) {
  const lines = useRef<HTMLTextAreaElement>(null);
  const from = useRef<HTMLInputElement>(null);
  // Read in the browser, so that it is seen before it is sent.
  const readInto = async (file: File | undefined) => {
    if (!file || !lines.current || !from.current) return;
    lines.current.value = await file.text();
    from.current.value = 'file';
  };
  return (
    <FormDisclosure label={m.measures_import()} isOpen={errors !== null}>
      <Form method="post" className="flex max-w-3xl flex-col gap-4">
        <p className="text-sm text-muted">{isPerTeam ? m.measures_import_about_team() : m.measures_import_about()}</p>
        {errors ? (
          <Notice tone="bad">
            <ul>
              {errors.slice(0, SHOWN).map((error) => (
                <li key={error.row}>{lineErrorText(error)}</li>
              ))}
              {errors.length > SHOWN ? <li>… (+{errors.length - SHOWN})</li> : null}
            </ul>
          </Notice>
        ) : null}
        <label className="text-sm font-medium">
          {m.measures_import_text()}
          <textarea ref={lines} name="lines" rows={6} defaultValue={text} className="control mt-1 font-mono font-normal" spellCheck={false} />
        </label>
        <label className="text-sm font-medium">
          {m.measures_import_file()}
          <input type="file" accept=".csv,.txt,text/csv,text/plain" className="control mt-1 font-normal" onChange={(event) => void readInto(event.currentTarget.files?.[0])} />
        </label>
        <input ref={from} type="hidden" name="from" value="screen" readOnly />
        <div>
          <Button type="submit" name="intent" value="series">
            {m.measures_import_save()}
          </Button>
        </div>
      </Form>
    </FormDisclosure>
  );
}
