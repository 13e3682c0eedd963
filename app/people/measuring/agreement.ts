import { z } from 'zod';
import { type Day, parseDay } from '#app/values/day.ts';

/** How far figures of what people do go down: only the organisation, teams of five and more, or one person. */
export const DETAIL_LEVELS = ['organisation', 'team', 'person'] as const;
export type DetailLevel = (typeof DETAIL_LEVELS)[number];

export const COUNCIL_ANSWERS = ['none', 'consented', 'not-applicable'] as const;
export const ASSESSMENTS = ['none', 'done', 'not-needed'] as const;

/** What was agreed about measuring what people do, and on what ground. */
export interface Agreement {
  level: DetailLevel;
  purpose: string;
  /** Whether the works council consented (WOR art. 27 lid 1 k and l), or why its consent is not needed. */
  worksCouncil: (typeof COUNCIL_ANSWERS)[number];
  /** The day of the consent; null without one. */
  worksCouncilOn: Day | null;
  /** Where the consent can be found, or the reason why it does not apply; null when nothing was said. */
  worksCouncilNote: string | null;
  /** The day on which those measured were told; null is not yet. */
  informedOn: Day | null;
  /** Whether an assessment of the impact on data protection was made (GDPR art. 35), or found not to be needed. */
  impactAssessment: (typeof ASSESSMENTS)[number];
}

/** One version of what was agreed. */
export interface AgreementVersion extends Agreement {
  /** 0 is what holds as long as nobody recorded anything. */
  version: number;
  /** Who recorded it, in words. */
  actor: string;
  /** Null of version 0. */
  at: Date | null;
}

/** Groups only: what holds as long as nothing was agreed. */
export const UNAGREED: AgreementVersion = { version: 0, level: 'team', purpose: '', worksCouncil: 'none', worksCouncilOn: null, worksCouncilNote: null, informedOn: null, impactAssessment: 'none', actor: '', at: null };

const day = z
  .string()
  .optional()
  .transform((text, ctx) => {
    if (!text) return null;
    const parsed = parseDay(text);
    if (!parsed) ctx.addIssue({ code: 'custom', message: 'not-a-day' });
    return parsed;
  });

/**
 * The form. One person's figures ask for all of it: the council's answer with its day or its reason, those measured told, and
 * the assessment considered. Nothing lies in the future. Source: reference R14.
 * @param today in the workspace's time zone
 */
export function agreementSchema(today: Day) {
  return z
    .object({
      version: z.coerce.number().int().min(0),
      level: z.enum(DETAIL_LEVELS, 'choose-one'),
      purpose: z.string('required').trim().min(15, 'purpose-too-short').max(500, 'too-long'),
      worksCouncil: z.enum(COUNCIL_ANSWERS, 'choose-one'),
      worksCouncilOn: day,
      worksCouncilNote: z.string().trim().max(500, 'too-long').optional().transform((text) => text || null),
      informedOn: day,
      impactAssessment: z.enum(ASSESSMENTS, 'choose-one'),
    })
    .superRefine(({ level, worksCouncil, worksCouncilOn, worksCouncilNote, informedOn, impactAssessment }, ctx) => {
      const refuse = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
      if (worksCouncil === 'consented' && !worksCouncilOn) refuse('worksCouncilOn', 'consent-day-missing');
      if (worksCouncil === 'not-applicable' && (worksCouncilNote ?? '').length < 15) refuse('worksCouncilNote', 'council-reason-missing');
      for (const [field, on] of [['worksCouncilOn', worksCouncilOn], ['informedOn', informedOn]] as const) if (on && on > today) refuse(field, 'in-the-future');
      if (level !== 'person') return;
      if (worksCouncil === 'none') refuse('worksCouncil', 'person-needs-council');
      if (!informedOn) refuse('informedOn', 'person-needs-informed');
      if (impactAssessment === 'none') refuse('impactAssessment', 'person-needs-assessment');
    });
}

export type AgreementInput = z.output<ReturnType<typeof agreementSchema>>;

/** Why somebody may not look at what one person does. */
export type PersonRefusal = 'groups-only' | 'not-their-manager';

/**
 * Oneself always; another only where that level was agreed, and only their manager of today: not the project, not the board,
 * not an administrator.
 */
export function mayViewPerson({ level, isSelf, isManager }: { level: DetailLevel; isSelf: boolean; isManager: boolean }): { ok: true } | { ok: false; reason: PersonRefusal } {
  if (isSelf) return { ok: true };
  if (level !== 'person') return { ok: false, reason: 'groups-only' };
  return isManager ? { ok: true } : { ok: false, reason: 'not-their-manager' };
}
