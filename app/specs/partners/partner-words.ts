import { m } from '#app/messages/compiled/messages.js';

const CODES: Record<string, () => string> = {
  'member-required': m.partners_member_required,
  'part-required': m.partners_part_required,
  'name-required': m.partners_name_required,
  'not-a-day': m.partners_not_a_day,
};

/** The codes of a refused form as sentences. */
export function sayPartnerErrors<Reply extends { error?: Record<string, string[] | null> | null | undefined }>(reply: Reply): Reply {
  if (!reply.error) return reply;
  return { ...reply, error: Object.fromEntries(Object.entries(reply.error).map(([field, codes]) => [field, codes?.map((code) => CODES[code]?.() ?? m.roadmap_choose_from_list()) ?? null])) };
}
