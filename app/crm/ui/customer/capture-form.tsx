import { clsx } from 'clsx';
import { type ReactNode, useId, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { CAPTURE_CHANNELS, MOMENT_CHOICES, type Party, STEP_CHOICES } from '../../customer/capture.ts';
import type { CaptureProblems, CaptureText } from '../../customer/capture-form.ts';
import { choiceLabel } from '../field-label.ts';
import { MOMENT_WORDS, OUTCOMES, PROBLEM_WORDS, STEP_WORDS } from './capture-words.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { Chips } from './chips.tsx';
import { PartyField } from './party-field.tsx';

/** What the server said of a form that was refused. */
export interface CaptureAnswer {
  problems: CaptureProblems;
  text: CaptureText;
  /** Several of one name: whom to choose from. */
  found: Party[];
}

export interface CaptureFormProps {
  actId: string;
  party: Party | null;
  /** The page to come back to. */
  to: string;
  answer: CaptureAnswer | null;
  isBusy: boolean;
  /** The cursor goes where typing begins. */
  isFocused: boolean;
  /** Other buttons beside the one that saves. */
  children?: ReactNode;
}

/** The fields of the quick capture: who, how, what about, and what is next. Everything else is folded away. */
export function CaptureForm({ actId, party, to, answer, isBusy, isFocused, children }: CaptureFormProps) {
  const id = useId();
  const subject = useRef<HTMLInputElement>(null);
  const text = answer?.text ?? {};
  const problems = answer?.problems ?? {};
  const say = (field: keyof CaptureProblems) => problems[field] && PROBLEM_WORDS[problems[field]]();
  const hasMore = Boolean(text.outcome || text.note || (text.moment && text.moment !== 'now') || problems.moment || problems.outcome || problems.note);
  return (
    <div className="flex flex-col gap-4">
      <input type="hidden" name="act" value={actId} />
      <input type="hidden" name="to" value={to} />
      {answer?.found.length ? (
        <Chips legend={m.customer_capture_who_found()} name="who" value="" options={answer.found.map((each) => ({ value: `${each.kind}:${each.id}`, label: [each.name, each.hint].filter(Boolean).join(' · ') }))} />
      ) : (
        <PartyField id={`${id}-who`} party={party} name={text.name ?? ''} problem={say('who')} isFocused={isFocused} onChosen={() => subject.current?.focus()} />
      )}
      <div className="flex flex-col gap-2">
        <Chips
          legend={m.customer_capture_channel()}
          isLegendHidden
          name="channel"
          value={text.channel ?? 'phone'}
          options={CAPTURE_CHANNELS.map((channel) => ({ value: channel, label: choiceLabel(channel), icon: <ChannelIcon channel={channel} /> }))}
        />
        <Chips
          legend={m.customer_capture_direction()}
          name="direction"
          value={text.direction ?? 'out'}
          options={[
            { value: 'out', label: m.customer_capture_direction_out() },
            { value: 'in', label: m.customer_capture_direction_in() },
          ]}
        />
      </div>
      <Line id={`${id}-subject`} label={m.customer_capture_subject()} problem={say('subject')}>
        {(props) => <input {...props} ref={subject} name="subject" defaultValue={text.subject} required={false} maxLength={200} placeholder={m.customer_capture_subject_hint()} autoComplete="off" data-autofocus={party ? '' : undefined} className="control" />}
      </Line>
      <div className="flex flex-col gap-2 rounded-md border bg-sunken p-3">
        <Line id={`${id}-step`} label={m.customer_capture_step()} problem={say('step')}>
          {(props) => <input {...props} name="step" defaultValue={text.step} maxLength={200} placeholder={m.customer_capture_step_hint()} autoComplete="off" className="control" />}
        </Line>
        <Chips legend={m.customer_capture_step_day()} isLegendHidden name="stepDay" value={text.stepDay ?? 'tomorrow'} options={STEP_CHOICES.map((choice) => ({ value: choice, label: STEP_WORDS[choice]() }))}>
          <Picked label={m.customer_capture_step_on()} name="stepOn" type="date" value={text.stepOn} choice="on" />
        </Chips>
        {say('stepOn') ? <p className="text-sm font-medium text-bad">{say('stepOn')}</p> : null}
        <label className="hidden min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11 [form:has(input[name=direction][value=in]:checked)_&]:flex">
          <input type="checkbox" name="answer" defaultChecked={text.answer === 'on'} className="size-4 accent-accent" />
          {m.customer_capture_answer()}
        </label>
      </div>
      <details open={hasMore}>
        <summary className="fold">
          {m.customer_capture_more()}
        </summary>
        <div className="mt-2 flex flex-col gap-3">
          <Chips legend={m.customer_capture_moment()} name="moment" value={text.moment ?? 'now'} options={MOMENT_CHOICES.map((choice) => ({ value: choice, label: MOMENT_WORDS[choice]() }))}>
            <Picked label={m.customer_capture_at()} name="at" type="datetime-local" value={text.at} choice="at" />
          </Chips>
          {say('moment') ? <p className="text-sm font-medium text-bad">{say('moment')}</p> : null}
          <Line id={`${id}-outcome`} label={m.customer_capture_outcome()} problem={say('outcome')}>
            {(props) => (
              <>
                <input {...props} name="outcome" list={`${id}-outcomes`} defaultValue={text.outcome} maxLength={120} autoComplete="off" className="control" />
                <datalist id={`${id}-outcomes`}>
                  {OUTCOMES.map((word) => (
                    <option key={word()} value={word()} />
                  ))}
                </datalist>
              </>
            )}
          </Line>
          <Line id={`${id}-note`} label={m.customer_capture_note()} problem={say('note')}>
            {(props) => <textarea {...props} name="note" rows={2} defaultValue={text.note} className="control field-sizing-content min-h-16" />}
          </Line>
        </div>
      </details>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <kbd className="font-sans text-xs text-muted max-sm:hidden pointer-coarse:hidden">{m.customer_capture_keys()}</kbd>
        {children}
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {m.customer_capture_save()}
        </Button>
      </div>
    </div>
  );
}

/** A day or time of one's own, in sight when its choice is made. */
function Picked({ label, name, type, value, choice }: { label: string; name: string; type: 'date' | 'datetime-local'; value: string | undefined; choice: string }) {
  return <input type={type} name={name} aria-label={label} defaultValue={value} className={clsx('control hidden w-auto', choice === 'on' ? '[fieldset:has(input[value=on]:checked)_&]:block' : '[fieldset:has(input[value=at]:checked)_&]:block')} />;
}

interface LineProps {
  id: string;
  label: string;
  problem: string | undefined;
  children: (props: { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }) => ReactNode;
}

function Line({ id, label, problem, children }: LineProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-invalid': problem ? true : undefined, 'aria-describedby': problem ? `${id}-problem` : undefined })}
      {problem ? (
        <p id={`${id}-problem`} className="mt-1 text-sm font-medium text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
