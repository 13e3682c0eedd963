import { Form } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { OwnPulse } from '../../pulses/own-pulse.ts';
import { type PulseQuestion, SCORES } from '../../pulses/pulse.ts';
import { questionText, scoreName } from '../../pulses/pulse-words.ts';

/** One question, five answers under the thumb; each press is an answer. */
export function OwnPulseScreen({ own }: { own: OwnPulse }) {
  return (
    <Page title={m.pulses_own_title()} question={m.pulses_own_question()}>
      <div className="w-full max-w-xl">
        <Card>{own.next ? <Question own={own} question={own.next} /> : <Done />}</Card>
        {own.next ? (
          <details className="mt-4 text-sm">
            <summary className="inline-flex min-h-7 cursor-pointer items-center rounded-sm text-muted underline underline-offset-4">{m.pulses_own_how()}</summary>
            <p className="mt-2 text-muted">{m.pulses_own_how_text()}</p>
          </details>
        ) : null}
      </div>
    </Page>
  );
}

function Question({ own, question }: { own: OwnPulse; question: PulseQuestion }) {
  const at = own.questions.indexOf(question) + 1;
  return (
    <Form method="post" key={question}>
      <input type="hidden" name="round" value={own.round} />
      <input type="hidden" name="question" value={question} />
      {own.questions.length > 1 ? <Progress value={own.done} max={own.questions.length} label={m.pulses_own_progress({ at, total: own.questions.length })} /> : null}
      <fieldset className="mt-5">
        <legend className="text-xl font-semibold text-balance">{questionText(question)}</legend>
        <div className="mt-5 grid gap-2">
          {[...SCORES].reverse().map((score) => (
            <Button key={score} type="submit" name="score" value={String(score)} className="min-h-12 w-full justify-start! px-4 text-left">
              {scoreName(question, score)}
            </Button>
          ))}
        </div>
      </fieldset>
      <div className="mt-3">
        <Button type="submit" variant="ghost" name="score" value="pass">
          {m.pulses_own_pass()}
        </Button>
      </div>
    </Form>
  );
}

function Done() {
  return (
    <EmptyState icon={<CircleCheck />} title={m.pulses_own_done_title()} action={<ButtonLink to={paths.me}>{m.pulses_own_back()}</ButtonLink>}>
      {m.pulses_own_done()}
    </EmptyState>
  );
}
