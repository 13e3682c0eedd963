import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import type { Letter } from '../smart.ts';
import { letterAbout, letterWord } from '../spec-words.ts';

interface LetterSectionProps {
  letter: Letter;
  /** The fields of the letter, to say how many are not right yet; left out where nothing is filled in. */
  fields?: readonly FieldMetadata[];
  /** After the form has been sent once. */
  isJudged?: boolean;
  /** So much is not there yet, judged while typing; said quietly, until the form has been sent. */
  missing?: number | null;
  children: ReactNode;
}

/** One letter of SMART: what it asks, whether it is satisfied, and its part. */
export function LetterSection({ letter, fields = [], isJudged = false, missing = null, children }: LetterSectionProps) {
  const open = fields.filter(({ errors }) => errors && errors.length > 0).length;
  return (
    <section aria-labelledby={`letter-${letter}`} className="grid gap-x-8 gap-y-4 border-t pt-6 lg:grid-cols-[15rem_1fr]">
      <header className="flex items-start gap-3">
        <span aria-hidden="true" className="grid size-9 shrink-0 place-items-center rounded-md bg-accent-soft text-lg font-semibold text-accent">
          {letter}
        </span>
        <div className="min-w-0">
          <h2 id={`letter-${letter}`} className="text-base font-semibold">
            {letterWord(letter)}
          </h2>
          <p className="text-sm text-muted">{letterAbout(letter)}</p>
          {!isJudged && fields.length > 0 ? <p className="mt-1.5 min-h-5">{missing === null ? null : missing > 0 ? <Badge>{m.specs_letter_missing({ count: missing })}</Badge> : <Badge tone="good">{m.specs_letter_complete()}</Badge>}</p> : null}
          {isJudged ? <p className="mt-1.5">{open > 0 ? <Badge tone="bad">{m.specs_letter_open({ count: open })}</Badge> : <Badge tone="good">{m.specs_letter_good()}</Badge>}</p> : null}
        </div>
      </header>
      <div className="flex max-w-2xl min-w-0 flex-col gap-5">{children}</div>
    </section>
  );
}
