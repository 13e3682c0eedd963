import type { Day } from '#app/values/day.ts';
import type { SpecField } from '../spec.ts';
import { ownerReason } from './accepted.ts';
import { typedText } from './plain-text.ts';
import { readSentence } from './reading.ts';
import { grainOf } from './rhythm.ts';

/** What the sentence tells already for the fields of the form, as it would be typed there; nothing is guessed. */
export function recogniseFields(typed: string, today: Day, owners: readonly { id: string; name: string }[]): Partial<Record<SpecField, string>> {
  const { plain, act, step, owner, deadline, rhythm } = readSentence(typed, today);
  const found: Partial<Record<SpecField, string>> = {};
  if (act.actor && !act.nobody) found.actor = typedText(plain, act.actor);
  if (act.verb && !act.vague && found.actor) found.act = [act.verb, ...(act.particle ? [act.particle] : [])].map((word) => typedText(plain, word)).join(' ');
  if (act.object && found.act) found.object = typedText(plain, act.object);
  if (step && step.from !== null) {
    found.baselineValue = String(step.from);
    found.targetValue = String(step.to);
    found.direction = step.to >= step.from ? 'increase-to' : 'decrease-to';
  }
  if (deadline?.day) found.deadlineOn = deadline.day;
  const grain = rhythm && grainOf(rhythm);
  if (grain) found.frequency = grain;
  if (owner && !ownerReason(owner.text)) {
    const [one, another] = owners.filter(({ name }) => name.toLowerCase() === typedText(plain, owner).toLowerCase());
    if (one && !another) found.ownerId = one.id;
  }
  return found;
}
