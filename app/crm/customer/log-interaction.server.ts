import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { INTERACTION } from '../entity/interaction.ts';
import { INTERACTION_PARTICIPANT } from '../entity/interaction-participant.ts';
import { TASK } from '../entity/task.ts';
import { createRecords } from '../record/write-records.server.ts';
import type { Capture } from './capture.ts';
import { inActOnce } from './once.server.ts';
import { findParty } from './parties.server.ts';

export interface Logged {
  interactionId: string;
  /** The next step; null when none was agreed. */
  taskId: string | null;
  /** Questions that this was the answer to. */
  answered: number;
  /** For undoing. */
  batchId: string;
}

interface LogOptions {
  asOf: Date;
  /** The id that the form was made with: sent twice, it is logged once. */
  actId?: string | null;
}

/**
 * Writes down a moment with a customer: the interaction, who took part, the next step as a task for who writes it, and that
 * open questions were answered, in one act. Refused when nobody is known by that id.
 */
export async function logInteraction(scope: Scope, input: Capture, { asOf, actId = null }: LogOptions): Promise<Result<Logged | 'done-before', 'who-unknown'>> {
  const party = await findParty(scope, input.with);
  if (!party) return refused('who-unknown');
  const contactId = party.kind === 'contact' ? party.id : null;
  const act = { verb: 'interaction.log', entity: 'interaction' as const, summary: { channel: input.channel, direction: input.direction } };
  return inActOnce<Logged, 'who-unknown'>(scope, actId, act, async (tx, own) => {
    const ownerId = own.member?.id ?? null;
    const about = { account_id: party.accountId, contact_id: contactId };
    const occurredAt = input.occurredAt.toISOString();
    const interaction = {
      ...about,
      channel: input.channel,
      direction: input.direction,
      occurred_at: occurredAt,
      subject: input.subject,
      body: input.note,
      outcome: input.outcome,
      response_due_at: input.direction === 'in' ? (input.answerDueAt?.toISOString() ?? null) : null,
      owner_id: ownerId,
    };
    const options = { asOf, areReferencesKnown: true };
    const made = await createRecords(tx, own, INTERACTION, [interaction], options);
    const interactionId = made.ok ? made.records[0]?.id : undefined;
    if (!interactionId) throw new Error('An interaction without keys of its own was refused');
    if (contactId) {
      const role = ['visit', 'meeting', 'video', 'event'].includes(input.channel) ? 'attendee' : input.direction === 'in' ? 'from' : 'to';
      await createRecords(tx, own, INTERACTION_PARTICIPANT, [{ interaction_id: interactionId, contact_id: contactId, role }], options);
    }
    const step = input.nextStep;
    const task = step ? await createRecords(tx, own, TASK, [{ ...about, title: step.title, due_on: step.dueOn, priority: 'normal', owner_id: ownerId }], options) : null;
    const answered = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT record_id AS id FROM record_changes WHERE workspace_id = ${own.workspaceId}::uuid AND batch_id = ${own.batchId}::uuid AND entity = 'interactions' AND action = 'u'`;
    await recordActs(tx, own, [{ activity: 'interaction.log', object: interactionId }], asOf);
    return done({ interactionId, taskId: task?.ok ? (task.records[0]?.id ?? null) : null, answered: answered.length, batchId: own.batchId });
  });
}
