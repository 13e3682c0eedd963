import type { FieldMetadata } from '@conform-to/react';
import { type ChangeEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { initialText } from '#app/ui/form/initial-text.ts';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import type { Day } from '#app/values/day.ts';
import type { Proposal } from '../linter/judgement.ts';
import { judgeSentence } from '../linter/linter.ts';
import { recogniseFields } from '../linter/recognised.ts';
import { filledFieldName, proposalText } from '../sentence-words.ts';
import { fillEmptyFields } from './fill-empty-fields.ts';
import { SentenceLetters } from './sentence-letters.tsx';

interface SentencePartProps {
  field: FieldMetadata<string>;
  today: Day;
  owners: { id: string; name: string }[];
  /** Fields of the form were filled from the sentence. */
  onFilled: (form: HTMLFormElement) => void;
}

/** Long enough not to judge half a word, short enough to feel alive. */
const PAUSE_MS = 250;
/** What is read aloud waits until somebody stops typing. */
const ALOUD_MS = 1_200;
const LONGEST = 1_000;
const NEVER_CHANGES = () => () => undefined;

/** What somebody wants in one sentence, judged while they type; a judgement here never stops them from saving. */
export function SentencePart({ field, today, owners, onFilled }: SentencePartProps) {
  const [sentence, setSentence] = useState(initialText(field));
  const [filled, setFilled] = useState<string | null>(null);
  /** Without JavaScript a button would do nothing. */
  const isAlive = useSyncExternalStore(NEVER_CHANGES, () => true, () => false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const judgements = judgeSentence(sentence, today);
  const good = judgements.filter(({ findings }) => findings.length === 0).length;
  const isEmpty = sentence.trim() === '';
  const aloud = useLater(isEmpty ? '' : good === 1 ? m.specs_sentence_count_one() : m.specs_sentence_count({ count: good }), ALOUD_MS);
  const control = () => document.getElementById(field.id) as HTMLTextAreaElement;
  // It may have been typed before the page came to life.
  useEffect(() => {
    const id = field.id;
    timer.current = setTimeout(() => setSentence((document.getElementById(id) as HTMLTextAreaElement).value), 0);
    return () => clearTimeout(timer.current);
  }, [field.id]);

  const follow = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSentence(target.value);
      setFilled(null);
    }, PAUSE_MS);
  };
  const take = (proposal: Proposal) => {
    const { start, end } = proposal.place;
    const text = withProposal(sentence, proposal);
    control().value = text;
    setSentence(text);
    control().focus();
    const gap = text.indexOf('…', start);
    if (gap >= 0) control().setSelectionRange(gap, gap + 1);
    else control().setSelectionRange(end, end);
  };
  const carry = () => {
    const { form, value } = control();
    const names = fillEmptyFields(form!, recogniseFields(value, today, owners));
    setFilled(names.length > 0 ? m.specs_sentence_carried({ fields: names.map(filledFieldName).join(', ') }) : m.specs_sentence_nothing());
    onFilled(form!);
  };
  return (
    <section aria-labelledby="sentence-title" className="grid gap-x-8 gap-y-4 lg:grid-cols-[15rem_1fr]">
      <header>
        <h2 id="sentence-title" className="text-base font-semibold">
          {m.specs_sentence_letters()}
        </h2>
        <p className="text-sm text-muted">{m.specs_sentence_about()}</p>
      </header>
      <div className="flex max-w-2xl min-w-0 flex-col gap-4">
        <TextAreaField field={field} label={m.specs_sentence()} hint={m.specs_sentence_hint()} isOptional rows={3} maxLength={LONGEST} onChange={follow} />
        {isEmpty ? null : <SentenceLetters judgements={judgements} sentence={sentence} onTake={take} />}
        {isEmpty || !isAlive ? null : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button onClick={carry}>{m.specs_sentence_carry()}</Button>
            <span className="text-sm text-muted">{m.specs_sentence_warning()}</span>
          </div>
        )}
        <p role="status" className="min-h-5 text-sm">
          {filled}
          <span className="sr-only">{aloud}</span>
        </p>
      </div>
    </section>
  );
}

/** What is added goes before the full stop. */
function withProposal(sentence: string, proposal: Proposal): string {
  const { start, end } = proposal.place;
  const stop = start === end && start === sentence.length ? /[.!;,\s]*$/.exec(sentence)![0].length : 0;
  const words = proposalText(proposal);
  const before = sentence.slice(0, start - stop);
  return `${before}${end > start && !/[ (]$/.test(before) ? words : end > start ? words.trimStart().replace(/^, /, '') : words}${stop ? sentence.slice(start - stop).trim().slice(0, 1) : ''}${sentence.slice(end)}`;
}

/** The same text once it has not changed for so long. */
function useLater(text: string, ms: number): string {
  const [later, setLater] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setLater(text), ms);
    return () => clearTimeout(waiting);
  }, [text, ms]);
  return later;
}
