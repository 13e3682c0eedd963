import type { Scope } from '#app/people/scope.ts';

/**
 * Whose act may be taken back: one's own by everybody who may write; that of others, of programs and of jobs by who may bring
 * in files, since it can be as large as one. A change of a colleague can still be mended by hand.
 * @param doneBy the member who did it; null for a key, the command line and jobs.
 */
export function mayUndo({ member, permissions }: Pick<Scope, 'member' | 'permissions'>, doneBy: string | null): boolean {
  if (!permissions.has('crm:write')) return false;
  return permissions.has('crm:import') || (member !== null && member.id === doneBy);
}
