import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';

const CODES: Record<string, () => string> = {
  'member-required': m.partners_member_required,
  'part-required': m.partners_part_required,
  'name-required': m.partners_name_required,
  'not-a-day': m.partners_not_a_day,
};

/** The codes of a refused form as sentences. */
export function sayPartnerErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (code) => CODES[code]?.() ?? m.roadmap_choose_from_list());
}
