import type { Role } from './role.ts';

/** Words by which a role is written in files, in Dutch and English. */
const WORDS: Record<Role, readonly string[]> = {
  administrator: ['administrator', 'admin', 'beheerder'],
  'project-lead': ['project-lead', 'project-leader', 'projectleider', 'projectlead'],
  management: ['management', 'directie', 'opdrachtgever', 'sponsor'],
  manager: ['manager', 'teammanager', 'team-manager', 'leidinggevende'],
  'end-user': ['end-user', 'enduser', 'user', 'eindgebruiker', 'gebruiker'],
  analyst: ['analyst', 'analist'],
  consultant: ['consultant', 'adviseur'],
};

const BY_WORD = new Map(Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role] as const)));

/** The role that a word in a file names; null for any other text, such as a job title. */
export function roleOfWord(text: string): Role | null {
  return BY_WORD.get(text.trim().toLowerCase().replace(/[\s_-]+/g, '-')) ?? null;
}
