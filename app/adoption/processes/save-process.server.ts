import type { z } from 'zod';
import { listActivityNames } from '#app/events/use/step-funnel.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { refused, type Result } from '#app/values/result.ts';
import { readFunnelQuestion } from '../funnels/funnel-question.ts';
import { type ProcessNameSchema, ProcessSchema } from './process-form.ts';
import { addProcess, changeProcess, type ProcessRefusal } from './processes.server.ts';

/** Saves the funnel that stands in the address under a name: as a process of its own, or over the one that was opened. */
export async function saveProcess(scope: Scope, search: URLSearchParams, { name, as, version }: z.output<typeof ProcessNameSchema>, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, ProcessRefusal | 'too-few-steps'>> {
  const question = readFunnelQuestion(search, await listActivityNames(scope), { teamId: null, role: null });
  const { steps, order, windowDays, excluded, processId } = question;
  const process = ProcessSchema.safeParse({ name, steps, order, windowDays, excluded });
  if (!process.success) return refused('too-few-steps');
  return as === 'same' && processId !== null ? changeProcess(scope, processId, process.data, version ?? -1) : addProcess(scope, process.data, { asOf });
}
