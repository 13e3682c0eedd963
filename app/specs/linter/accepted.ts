import type { LetterJudgement, LinterFinding, LinterReason, Proposal } from './judgement.ts';
import { find } from './plain-text.ts';
import type { Reading } from './reading.ts';
import { BODIES, EVERYBODY, ROLE, ROLES_IN_PLURAL } from './words.ts';

const IMPOSED = /(?<![\p{L}])(?:opgelegd|zonder overleg|van bovenaf|opgedragen|ongevraagd|of ze (?:nu )?willen of niet|(?:de )?directie (?:heeft besloten|eist|bepaalt|wil)|moet van de directie|imposed|without (?:asking|consultation|agreement)|top-down|whether they (?:like|want) it or not|(?:the )?(?:board|management) (?:demands|has decided|requires|insists))(?![\p{L}])/u;

/** A: exactly one owner, a person or a role that one person holds, who was asked. */
export function judgeAccepted({ plain, owner, language }: Reading): LetterJudgement {
  const findings: LinterFinding[] = [];
  const reason = owner ? ownerReason(owner.text) : 'no-owner';
  const end = plain.placeOf(plain.text.length, plain.text.length);
  const isOpen = owner?.text.includes('…');
  if (reason) {
    const place = owner && owner.text ? plain.placeOf(owner.start, owner.end) : null;
    const proposal: Proposal = place ? { kind: 'one-owner', place, kept: '', language } : { kind: 'owner', place: end, kept: '', language };
    findings.push({ reason, place, proposal: isOpen ? null : proposal });
  }
  const imposed = find(IMPOSED, plain.text);
  if (imposed) findings.push({ reason: 'imposed', place: plain.placeOf(imposed.start, imposed.end), proposal: null });
  return { letter: 'A', findings, advice: null };
}

/** Null when it is one person. */
export function ownerReason(name: string): LinterReason | null {
  const plain = name.replace(/[^\p{L}\p{N}\s&+/,'-]/gu, ' ').replace(/^(?:de |het |the |onze |our |nog )/u, '').trim();
  if (plain === '' || /^(?:nog )?(?:te bepalen|onbekend|niemand|nobody|tbd|unknown|n\.?v\.?t|geen|none|nader te bepalen|volgt|to be (?:decided|determined))/u.test(plain)) return 'no-owner';
  if (EVERYBODY.test(plain)) return 'everybody-owns';
  const parts = plain.split(/ (?:en|and|of|or|plus|samen met|together with|met|with) |[,&+/]/u).map((part) => part.trim()).filter(Boolean);
  const inRole = parts.filter((part) => part.split(' ').some((word) => ROLE.test(word))).length;
  if (parts.length > 1 && inRole !== 1) return isHeadOf(plain) ? null : 'several-owners';
  if (parts.length > 1 && !isHeadOf(plain) && !/^(?:[\p{L}]+ )?(?:sales|marketing|service|hr|verkoop|product|people|data|it|ict|finance|operations|quality)/u.test(plain)) return 'several-owners';
  const isOneRole = plain.split(' ').some((word) => ROLE.test(word) && !ROLES_IN_PLURAL.test(word));
  if (plain.split(' ').some((word) => ROLES_IN_PLURAL.test(word)) && !isOneRole) return 'several-owners';
  return BODIES.test(plain) && inRole === 0 ? 'owner-no-person' : null;
}

/** "Head of sales and marketing" is one. */
const isHeadOf = (name: string) => /^(?:hoofd|head of|director of|directeur|manager|teamleider|lead) [\p{L} -]+$/u.test(name) && name.split(' ').filter((word) => ROLE.test(word)).length === 1;
