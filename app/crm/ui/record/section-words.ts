import { m } from '#app/messages/compiled/messages.js';
import type { Section } from '../../record/form-sections.ts';

/** What a group of fields is called. */
export const SECTION_WORDS: Readonly<Record<Section, () => string>> = {
  name: () => m.record_section_name(),
  reach: () => m.record_section_reach(),
  organisation: () => m.record_section_organisation(),
  about: () => m.record_section_about(),
  address: () => m.record_section_address(),
  when: () => m.record_section_when(),
  money: () => m.record_section_money(),
  more: () => m.record_section_more(),
  own: () => m.record_section_own(),
};
