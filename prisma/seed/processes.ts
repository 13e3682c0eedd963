import { addProcess } from '#app/adoption/processes/processes.server.ts';
import { ProcessSchema } from '#app/adoption/processes/process-form.ts';
import type { Scope } from '#app/people/scope.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { SeedOptions } from './seed-options.ts';

/** What the desk agreed on, over the acts of its real log. */
const AGREED = [
  { name: 'Zo handelen we een melding af', steps: ['case-created', 'case-updated', 'case-resolved'], order: 'sequential', windowDays: 7, excluded: [] },
  { name: 'Binnen een dag oppakken', steps: ['case-created', 'case-updated'], order: 'sequential', windowDays: 1, excluded: ['case-closed'] },
] as const;

/** Says in the demo how a report is handled, so that it can be followed how often that is done. */
export async function seedProcesses(scope: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  for (const agreed of AGREED) {
    const added = await addProcess({ ...scope, permissions: permissionsOf('project-lead') }, ProcessSchema.parse(agreed), { asOf });
    if (!added.ok) throw new Error(`The demo's agreed process was refused: ${added.reason}`);
  }
  tell(`${AGREED.length} processes are agreed on.`);
}
