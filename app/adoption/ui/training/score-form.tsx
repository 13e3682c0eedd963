import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { SCORES } from '../../pulses/pulse.ts';
import type { OwnSession } from '../../training/own-training.ts';
import { scoreText, sessionTime } from '../../training/training-words.ts';

/** One question about one session, and room for a word; without a name. */
export function ScoreForm({ courseId, session, lastResult }: { courseId: string; session: OwnSession; lastResult: SubmissionResult | undefined }) {
  const { locale, timeZone } = useFormat();
  const [form, fields] = useServerForm<{ score: string; remark: string }>({ id: 'score', lastResult });
  return (
    <FormShell form={form} order={['score', 'remark']} action={paths.trainingScore(courseId)}>
      <input type="hidden" name="session" value={session.id} />
      <RadioField field={fields.score} label={m.training_own_score({ when: sessionTime(session, locale, timeZone) })} options={[...SCORES].reverse().map((score) => ({ value: String(score), label: scoreText(score) }))} />
      <TextAreaField field={fields.remark} label={m.training_own_remark()} hint={m.training_own_remark_hint()} isOptional maxLength={1000} rows={2} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{m.training_own_send()}</SubmitButton>
        <Button type="submit" variant="ghost" name="pass" value="yes">
          {m.training_own_pass()}
        </Button>
      </div>
    </FormShell>
  );
}
