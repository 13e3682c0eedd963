import { dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import { answerDue, type Capture, CAPTURE_CHANNELS, type CaptureProblem, MOMENT_CHOICES, momentOf, STEP_CHOICES, stepDayOf } from './capture.ts';

/** What somebody typed, to be given back when something was wrong. */
export type CaptureText = Record<string, string>;

export type CaptureProblems = Partial<Record<'who' | 'subject' | 'channel' | 'moment' | 'outcome' | 'note' | 'step' | 'stepOn', CaptureProblem>>;

/** Limits of the fields behind: subject, title and outcome of one line. */
const LONGEST = { subject: 200, outcome: 120, note: 20_000, step: 200 } as const;

/** Reads the form of the quick capture. Who is left to be found by name when only a name was typed. */
export function readCapture(text: CaptureText, asOf: Date, timeZone: string): { ok: true; capture: Omit<Capture, 'with'> & { with: Capture['with'] | null } } | { ok: false; problems: CaptureProblems } {
  const problems: CaptureProblems = {};
  const line = (name: string) => (text[name] ?? '').trim();
  const today = dayIn(asOf, timeZone);
  for (const name of ['subject', 'outcome', 'note', 'step'] as const) if (line(name).length > LONGEST[name]) problems[name] = 'too-long';
  if (line('subject') === '') problems.subject = 'subject-missing';
  const party = readParty(line('who'));
  if (!party && line('name') === '') problems.who = 'who-missing';
  const channel = CAPTURE_CHANNELS.find((each) => each === text.channel);
  if (!channel) problems.channel = 'channel-unknown';
  const occurredAt = momentOf(MOMENT_CHOICES.find((each) => each === text.moment) ?? 'now', line('at'), asOf, timeZone);
  if (!occurredAt || Math.abs(occurredAt.getUTCFullYear() - asOf.getUTCFullYear()) > 50) problems.moment = 'moment-wrong';
  const dueOn = stepDayOf(STEP_CHOICES.find((each) => each === text.stepDay) ?? 'tomorrow', line('stepOn'), today);
  const direction = text.direction === 'in' ? 'in' : 'out';
  const isAwaited = direction === 'in' && text.answer === 'on';
  if (!dueOn && (line('step') !== '' || isAwaited)) problems.stepOn = 'day-wrong';
  if (Object.keys(problems).length > 0 || !channel || !occurredAt) return { ok: false, problems };
  return {
    ok: true,
    capture: {
      with: party,
      channel,
      direction,
      subject: line('subject'),
      outcome: line('outcome') || null,
      note: line('note') || null,
      occurredAt,
      answerDueAt: isAwaited && dueOn ? answerDue(dueOn, timeZone) : null,
      nextStep: line('step') !== '' && dueOn ? { title: line('step'), dueOn } : null,
    },
  };
}

/** `contact:<id>` or `account:<id>`; null for anything else. */
export function readParty(text: string): Capture['with'] | null {
  const [kind, id = ''] = text.split(':');
  return (kind === 'contact' || kind === 'account') && isUuid(id) ? { kind, id } : null;
}
