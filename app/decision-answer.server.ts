import type { Submission } from '@conform-to/react';
import { data } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { listMemberNames } from '#app/people/members.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { DecisionRefusal } from '#app/roadmap/decisions/change-decisions.server.ts';
import { decisionFieldOf, decisionReason } from '#app/roadmap/decisions/decision-words.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';

/** Who can decide, and which goals a decision can serve; a goal that ended only where it is served already. */
export async function decisionChoices(scope: Scope, servedId: string | null = null) {
  const [members, objectives] = await Promise.all([listMemberNames(scope), listObjectives(scope)]);
  return { members, objectives: objectives.filter(({ id, endedOn }) => endedOn === null || id === servedId).map(({ id, name }) => ({ id, name })) };
}

/** Says at its place why it was refused. @throws a response where there is nothing to say but no */
export function refuseDecision(submission: Submission<unknown>, reason: DecisionRefusal) {
  if (reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (reason === 'not-found' || reason === 'no-programme') throw new Response(m.decisions_gone(), { status: 404 });
  const field = decisionFieldOf(reason);
  const said = [decisionReason(reason)];
  return data(submission.reply(field ? { fieldErrors: { [field]: said } } : { formErrors: said }), { status: 422 });
}
