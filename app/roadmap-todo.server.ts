import { groupName } from '#app/adoption/key-messages/message-words.ts';
import { firstWords, type TodoItem, type TodoSource } from '#app/adoption/todo.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { findCommunication } from '#app/roadmap/communication/read-communication.server.ts';
import { listOwedConditions } from '#app/roadmap/conditions/meet-conditions.server.ts';
import { listOwedDecisions } from '#app/roadmap/decisions/read-decisions.server.ts';
import { toleranceName } from '#app/roadmap/pid/pid-words.ts';
import { gateName } from '#app/roadmap/roadmap-words.ts';
import { listGatesToSign } from '#app/roadmap/signing/list-to-sign.server.ts';
import { findTolerances } from '#app/roadmap/tolerance/read-tolerance.server.ts';
import { deviationText } from '#app/roadmap/tolerance/tolerance-words.ts';
import { makeFormat } from '#app/ui/make-format.ts';

/** Groups that have heard nothing for more than six weeks (R8), for who plans what they hear: one item a group, until it hears something. */
const silentGroups: TodoSource = async (scope, asOf) => {
  if (!scope.permissions.has('roadmap:write')) return null;
  const found = await findCommunication(scope, asOf);
  const format = makeFormat(getLocale(), scope.timeZone);
  const items = (found?.groups ?? []).flatMap(({ group, state, days, next }): TodoItem[] => {
    if (state !== 'breach' || days === null || !found) return [];
    const title = m.communication_todo_silent({ count: days, days: format.number(days), group: groupName(group, found.teams) });
    const detail = next ? m.communication_todo_next({ subject: next.subject, day: format.date(next.on) }) : m.communication_todo_unplanned();
    return [{ id: group, title, detail, dueOn: null, to: next ? paths.plannedMessage(next.id) : paths.planMessageFor(group) }];
  });
  return { id: 'silent-groups', title: m.communication_todo(), items, more: { to: paths.communication, label: m.communication_title() } };
};

/** Forecasts that left their tolerance (R21), for who decides: one item each, until it is decided or back within. */
const exceptions: TodoSource = async (scope, asOf) => {
  if (!scope.permissions.has('gates:decide')) return null;
  const format = makeFormat(getLocale(), scope.timeZone);
  const found = await findTolerances(scope, { asOf, metrics: metricCatalogue });
  const items = (found?.standings ?? []).flatMap(({ kind, state, value }): TodoItem[] => (state === 'exception' ? [{ id: kind, title: m.exception_todo_item({ kind: toleranceName(kind) }), detail: deviationText(kind, value, format), dueOn: null, to: paths.exceptions }] : []));
  return { id: 'exceptions', title: m.exception_todo(), items, more: { to: paths.exceptions, label: m.exception_title() } };
};

/** Gates that wait for the reader's signature: one item each, until they sign or refuse. */
const signatures: TodoSource = async (scope, asOf) => {
  const gates = await listGatesToSign(scope, { asOf, metrics: metricCatalogue });
  if (gates.length === 0) return null;
  const items = gates.map(({ gateId, phase, plannedOn, part, isAgain }): TodoItem => ({ id: gateId, title: gateName(phase), detail: isAgain ? m.signing_todo_again() : m.signing_todo_as({ part }), dueOn: plannedOn, to: paths.gateSigning(gateId) }));
  return { id: 'signatures', title: m.signing_todo(), items };
};

/** Conditions of a gate that the reader sees to, until somebody says they were met. */
const conditions: TodoSource = async (scope) => {
  const owed = await listOwedConditions(scope);
  if (owed.length === 0) return null;
  const items = owed.map(({ gateId, phase, reason, dueOn }): TodoItem => ({ id: gateId, title: gateName(phase), detail: reason ? firstWords(reason) : undefined, dueOn, to: paths.gate(gateId) }));
  return { id: 'conditions', title: m.conditions_todo(), items };
};

/** What waits for the reader to decide. */
const decisions: TodoSource = async (scope, asOf) => {
  const owed = await listOwedDecisions(scope, asOf);
  if (owed.length === 0) return null;
  const items = owed.map(({ id, title, why, neededOn }): TodoItem => ({ id, title, detail: why ? firstWords(why) : undefined, dueOn: neededOn, to: paths.decision(id) }));
  return { id: 'decisions', title: m.decisions_todo(), items, more: { to: paths.decisions, label: m.decisions_list() } };
};

/** What the roadmap asks of somebody, in the order of the page. */
export const ROADMAP_SOURCES: readonly TodoSource[] = [conditions, signatures, decisions, exceptions, silentGroups];
