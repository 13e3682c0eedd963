import type { Day } from '#app/values/day.ts';
import { findAct, type Act } from './act.ts';
import { type Deadline, deadlineAmong, findDates } from './dates.ts';
import { blank, find, type PlainText, type Span, toPlainText } from './plain-text.ts';
import { findRhythm, type Rhythm } from './rhythm.ts';
import { findStep, type Step } from './steps.ts';
import { DUTCH, ENGLISH } from './words.ts';

/** What the sentence says, part by part; null is not said. */
export interface Reading {
  plain: PlainText;
  language: 'nl' | 'en';
  act: Act;
  step: Step | null;
  owner: Span | null;
  purpose: Span | null;
  deadline: Deadline | null;
  rhythm: Rhythm | null;
  /** The plain text without its owner, purpose, deadline and rhythm. */
  rest: string;
}

const OWNER = /(?<![\p{L}])(?:(?:eindverantwoordelijken?|eigenaren|eigenaars?|trekkers?|verantwoordelijken?|accountable|responsible|owners?)(?: (?:is|are|zijn))? ?[:=-]|(?:de )?(?:eigenaar|trekker) (?:is|zijn)|(?:the )?owners? (?:is|are)|owned by|in handen van|onder verantwoordelijkheid van|under the responsibility of) ?([^;.()]*)/u;
const OWNER_BEFORE = /(?:^|[;.,] )([^;.,:]{1,80}?) (?:(?:is|zijn|are) (?:de |the |zelf |samen |together |jointly )?(?:eigenaar|eigenaren|verantwoordelijk|eindverantwoordelijk|responsible|accountable|owners?)|owns? (?:it|this)|(?:bewaakt|trekt|draagt) (?:dit|het|deze|de verantwoordelijkheid)|voelt zich verantwoordelijk)(?![\p{L}])/u;
/** Where the name of the owner ends: what comes after the comma is no second name. */
const OWNER_END = /,? (?=zodat|omdat|opdat|waardoor|so that|because|in order)|, (?=(?:om|to|by|op|voor|in|van|from|met|with|die|dat|who|which|elke?|iedere|every|each|per|te|uiterlijk|eind|within|binnen|until|gemeten|measured|nulmeting|baseline|nu|now|[\p{L}]+(?:lijks|ly)|akkoord|agreed|accepted|so|want|en hij|en zij)(?![\p{L}]))|, (?=[^,]*\d)|, (?=(?:[^ ,]+ ){4})/u;
const PURPOSE = /(?<![\p{L}])((?:zodat|omdat|opdat|waardoor|(?<=, )want|so that|because|in order to|ten behoeve van|voor het doel|for the goal|for the objective|in support of|draagt bij aan|contributes to|dient het doel|serves (?:the|our) (?:goal|objective|aim)|in service of|since we|with the aim of|met als doel|doel:|goal:)(?: [^;]*)?)(?:;|$)/u;
const PURPOSE_AFTER = /(?:, (?:om|to|so) (?:[^;,]{3,})|^om [^,;.:]{0,60}?\bte [\p{L}]+en(?![\p{L}])|^to [^,;.:]{3,80}(?=,)| om [^,;.:]{0,60}\bte [\p{L}]+|(?<!(?:want|wants|need|needs|have|has|going|able|must|start|begin))(?<=(?:[^ ]+ ){4}) to (?:learn|keep|help|prevent|avoid|save|retain|see|know|stop|find out) [\p{L}][^;,]*)/u;

/** Reads a specification in one sentence by its marks: what stands behind owner, because, by, measured and from … to. */
export function readSentence(typed: string, today: Day | null): Reading {
  const plain = toPlainText(typed);
  const { text } = plain;
  const owner = findOwner(text);
  const withoutOwner = owner?.isLabelled ? blank(text, owner.all) : text;
  const purpose = findPurpose(withoutOwner);
  const told = blank(withoutOwner, purpose);
  const rhythm = findRhythm(told);
  const timeless = blank(told, rhythm);
  const dates = findDates(timeless, today);
  const step = findStep(blank(timeless, ...dates));
  const deadline = deadlineAmong(dates, timeless, step);
  const rest = blank(timeless, ...dates.filter((one) => one === deadline || !one.isStretch));
  return { plain, language: languageOf(text), act: findAct(rest, step), step, owner: owner?.name ?? null, purpose, deadline, rhythm, rest };
}

function findOwner(text: string): { name: Span; all: Span; isLabelled: boolean } | null {
  const labelled = OWNER.exec(text);
  if (labelled) {
    const name = (labelled[1] ?? '').split(OWNER_END)[0]!.trim();
    const from = labelled.index + labelled[0].length - (labelled[1] ?? '').length;
    const start = name === '' ? from : text.indexOf(name, from);
    return { name: { text: name, start, end: start + name.length }, all: { text: '', start: labelled.index, end: start + name.length }, isLabelled: true };
  }
  const before = find(OWNER_BEFORE, text);
  return before && { name: before, all: before, isLabelled: false };
}

function findPurpose(text: string): Span | null {
  const marked = find(PURPOSE, text);
  if (!marked) return find(PURPOSE_AFTER, text);
  // Said first, it ends at the comma before what is done.
  const comma = text.indexOf(',', marked.start);
  const end = marked.start < 3 && comma > 0 ? comma : marked.start + sentenceEnd(marked.text);
  return { text: text.slice(marked.start, end), start: marked.start, end };
}

function sentenceEnd(text: string): number {
  const at = text.search(/[:.](?= |$)|,? (?:van|from) (?:€ ?)?\d|, (?:te halen|uiterlijk|by|op|voor|before|in|binnen|within|nulmeting|baseline|nu|now|gemeten|measured|elke?|every|[\p{L}]+(?:lijks|ly))(?![\p{L}])/u);
  return at < 0 ? text.length : at;
}

/** Of whichever language it has more small words; Dutch when nothing tells. */
function languageOf(text: string): 'nl' | 'en' {
  let dutch = 0;
  for (const [word] of text.slice(0, 2_000).matchAll(/[\p{L}]+/gu)) dutch += Number(DUTCH.has(word)) - Number(ENGLISH.has(word));
  return dutch < 0 ? 'en' : 'nl';
}

