import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import type { LetterJudgement, Proposal } from '../linter/judgement.ts';
import { linterReasonText, proposalText } from '../sentence-words.ts';
import { letterWord } from '../spec-words.ts';

interface SentenceLettersProps {
  judgements: LetterJudgement[];
  sentence: string;
  onTake: (proposal: Proposal) => void;
}

/** The five letters of a sentence, each with its state in a shape and a word; what is not clear yet is said beneath it. */
export function SentenceLetters({ judgements, sentence, onTake }: SentenceLettersProps) {
  return (
    <ul aria-label={m.specs_sentence_letters()} className="flex flex-col divide-y rounded-md border bg-surface">
      {judgements.map(({ letter, findings, advice }) => {
        const proposal = findings.find((finding) => finding.proposal)?.proposal ?? advice;
        return (
          <li key={letter} className="grid gap-x-3 gap-y-1 px-3 py-2.5 sm:grid-cols-[13rem_1fr]">
            <p className="flex items-center gap-2 self-start whitespace-nowrap text-sm">
              <span aria-hidden="true" className="w-4 text-center font-semibold text-accent">
                {letter}
              </span>
              <span className="min-w-24 font-medium">{letterWord(letter)}</span>
              <State isGood={findings.length === 0} />
            </p>
            <div className="flex min-w-0 flex-col gap-1 text-sm">
              {findings.map(({ reason, place }) => (
                <p key={reason}>
                  {linterReasonText(reason)}
                  {place && place.end - place.start <= 60 ? <span className="text-muted"> {m.specs_sentence_place({ words: sentence.slice(place.start, place.end) })}</span> : null}
                </p>
              ))}
              {proposal ? <Proposed proposal={proposal} isAdvice={findings.length === 0} letter={letterWord(letter)} onTake={onTake} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function State({ isGood }: { isGood: boolean }) {
  return isGood ? <Badge tone="good">{m.specs_sentence_good()}</Badge> : <Badge tone="warn">{m.specs_sentence_open()}</Badge>;
}

interface ProposedProps {
  proposal: Proposal;
  isAdvice: boolean;
  letter: string;
  onTake: (proposal: Proposal) => void;
}

function Proposed({ proposal, isAdvice, letter, onTake }: ProposedProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-muted">{isAdvice ? m.specs_sentence_share() : m.specs_sentence_try()}</span>
      <span lang={proposal.language} className="rounded bg-sunken px-1.5 py-0.5">
        {proposalText(proposal).trim()}
      </span>
      <Button variant="ghost" size="small" onClick={() => onTake(proposal)}>
        {m.specs_sentence_take()}
        <span className="sr-only"> ({letter})</span>
      </Button>
    </p>
  );
}
