import { createHash } from 'node:crypto';
import { database } from '#app/db/client.server.ts';
import { auth } from '#app/people/auth.server.ts';
import { type Role, ROLES } from '#app/people/role.ts';
import { PHASE_KINDS } from '#app/roadmap/phase.ts';
import { createRows } from './records.ts';
import { makeScope } from './workspace.ts';

const DAY = new Date('2026-01-05');
const LATER = new Date('2027-01-04');

/** A workspace with one record of every kind an address can name, and somebody signed in for every role. */
export async function plantWorkspace(name: string) {
  const scope = await makeScope({ name });
  const { workspaceId } = scope;
  const db = database();
  const ownerId = scope.member!.id;
  const team = await db.team.create({ data: { workspaceId, name: 'Team' } });
  const member = await db.member.create({ data: { workspaceId, email: `target-${workspaceId}@example.org`, name: 'Target', role: 'analyst' } });
  await db.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member.id, startsOn: DAY } });
  const key = await db.apiKey.create({ data: { workspaceId, name: 'Target', prefix: 'x', keyHash: createHash('sha256').update(workspaceId).digest('hex'), permissions: ['kpis:read'] } });
  const programme = await db.programme.create({ data: { workspaceId, name: 'Programme' } });
  const gates = [];
  const phases = [];
  for (const kind of PHASE_KINDS) {
    const phase = await db.phase.create({ data: { workspaceId, programmeId: programme.id, kind, plannedStartsOn: DAY, plannedEndsOn: LATER } });
    phases.push(phase);
    gates.push(await db.gate.create({ data: { workspaceId, phaseId: phase.id, plannedOn: LATER } }));
  }
  const gate = gates[0]!;
  const criterion = await db.gateCriterion.create({ data: { workspaceId, gateId: gate.id, position: 0, title: { nl: 'a', en: 'a' }, kind: 'confirmed' } });
  const planned = { workspaceId, programmeId: programme.id, phaseId: phases[0]!.id, shape: 'activity', colour: 'blue', plannedStartsOn: DAY, plannedEndsOn: LATER };
  const [item, follower, otherItem] = await Promise.all(['First', 'Second', 'Third'].map((called) => db.planItem.create({ data: { ...planned, name: called } })));
  const link = await db.planLink.create({ data: { workspaceId, programmeId: programme.id, fromId: item!.id, toId: follower!.id } });
  const change = await db.planChange.create({ data: { workspaceId, programmeId: programme.id, items: [], links: [] } });
  const role = await db.affectedRole.create({ data: { workspaceId, programmeId: programme.id, name: 'Planner', benefit: 'Less driving' } });
  const objective = await db.objective.create({ data: { workspaceId, level: 'strategic', name: 'More' } });
  const aims = { metricId: 'reach', layer: 'use', direction: 'increase-to', frequency: 'week', targetValue: 0.8, ownerId, startsOn: DAY, deadlineOn: LATER };
  const spec = await db.specification.create({
    data: { workspaceId, name: 'Spec', actor: 'a', act: 'b', object: 'c', objectiveId: objective.id, keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', expiresOn: LATER, ...aims },
  });
  const kpi = await db.kpi.create({ data: { workspaceId, specificationId: spec.id, ...aims } });
  const correction = await db.kpiCorrection.create({ data: { workspaceId, kpiId: kpi.id, action: 'Call', ownerId: member.id, dueOn: new Date('2099-01-05'), decidedOn: new Date('2026-01-05') } });
  const measure = await db.ownMeasure.create({ data: { workspaceId, name: 'Satisfaction', about: 'From the survey', unit: 'mean', layer: 'business', better: 'higher', frequency: 'month' } });
  const benchmark = await db.kpiBenchmark.create({ data: { workspaceId, kpiId: kpi.id, name: 'The trade', value: 0.5, source: 'A report', knownOn: DAY, enteredById: member.id } });
  const alert = await db.kpiAlert.create({ data: { workspaceId, kpiId: kpi.id, kind: 'no-data', forPeriods: 2, since: DAY, setById: member.id } });
  const dashboard = await db.dashboard.create({ data: { workspaceId, name: 'Meeting', ownerId: member.id, roles: [...ROLES] } });
  await db.dashboardTile.create({ data: { workspaceId, dashboardId: dashboard.id, position: 0, kind: 'kpi', columns: 1, rows: 1, kpiId: kpi.id } });
  const checklist = await db.checklist.create({ data: { workspaceId, role: 'end-user', version: 1 } });
  const listed = await db.checklistVersion.create({ data: { workspaceId, checklistId: checklist.id, version: 1, title: { nl: 'a', en: 'a' }, publishedAt: DAY, publishedBy: 'Lead' } });
  await db.checklistItem.create({ data: { workspaceId, versionId: listed.id, key: checklist.id, position: 0, title: { nl: 'a', en: 'a' }, benefit: { nl: 'b', en: 'b' }, rule: 'hand' } });
  const webhook = await db.webhook.create({ data: { workspaceId, url: 'https://example.org/hook', events: ['contact.created'], secret: 'whsec_AAAA' } });
  const delivery = await db.webhookDelivery.create({ data: { workspaceId, webhookId: webhook.id, event: 'contact.created', payload: {} } });
  const [one, twin] = await createRows(scope, 'contact', { surname: 'Twin' }, { surname: 'Twin' });
  const [shop] = await createRows(scope, 'account', { name: 'Shop' });
  const [leftId, rightId] = [one!.id, twin!.id].sort();
  const candidate = await db.duplicateCandidate.create({ data: { workspaceId, entity: 'contact', leftId: leftId!, rightId: rightId!, score: 60, reasons: [] } });
  const job = await db.importJob.create({ data: { workspaceId, entity: 'contact', fileName: 'contacts.csv', uploadId: scope.batchId, fileHash: '', plan: { entity: 'contact', columns: [], matchKeys: [], mode: 'both', createMissing: [] }, status: 'stopped', batchId: scope.batchId, actor: 'Test', source: 'screen' } });
  const pulse = await db.pulse.create({ data: { workspaceId, kind: 'sentiment', startsOn: new Date(), everyWeeks: null, openDays: 30 } });
  const rule = await db.nudgeRule.create({ data: { workspaceId, kind: 'act-missing', activityKey: 'edit', withinDays: 7, title: { nl: 'a', en: 'a' }, benefit: { nl: 'b', en: 'b' }, holdoutPercent: 20 } });
  const review = await db.teamReview.create({ data: { workspaceId, teamId: team.id, heldAt: DAY } });
  const behaviour = await db.agreedBehaviour.create({ data: { workspaceId, name: 'Agreed before', desired: 'This', undesired: 'That' } });
  const milestone = await db.milestone.create({ data: { workspaceId, kind: 'training', onDay: DAY, title: { nl: 'a', en: 'a' } } });
  const process = await db.agreedProcess.create({ data: { workspaceId, name: 'Sale', steps: ['edit', 'close'], order: 'sequential', windowDays: 7, excluded: [], createdAt: DAY } });
  const message = await db.keyMessage.create({ data: { workspaceId, text: 'Why', audience: ['everybody'], senderRole: 'management', createdAt: DAY } });
  const occasion = await db.messageOccasion.create({ data: { workspaceId, messageId: message.id, onDay: DAY, giverId: member.id, giverRole: 'management', channel: 'mail', audience: ['everybody'], createdAt: DAY } });
  const course = await db.trainingCourse.create({ data: { workspaceId, title: { nl: 'a', en: 'a' }, outcome: { nl: 'b', en: 'b' }, roles: [...ROLES], materials: [], createdAt: DAY } });
  const session = await db.trainingSession.create({ data: { workspaceId, courseId: course.id, startsAt: new Date('2099-01-05T09:00:00Z'), endsAt: new Date('2099-01-05T10:00:00Z'), place: 'Room', trainer: 'Trainer' } });
  const mail = await db.outgoingMail.create({ data: { workspaceId, memberId: member.id, kind: 'digest', address: member.email, locale: 'nl', subject: 's', body: 'b', html: '<p>b</p>', link: '/kpis', queuedAt: DAY } });
  const question = await db.userQuestion.create({ data: { workspaceId, kind: 'question', text: 'Why?', page: '/', askedById: member.id, askedAt: DAY, dueOn: LATER, isShareable: true } });
  const success = await db.successStory.create({ data: { workspaceId, title: 'Done', text: 'It is done.', memberId: member.id, writtenById: ownerId, writtenAt: DAY } });
  const charge = await db.superUserCharge.create({ data: { workspaceId, superUserId: ownerId, memberId: member.id, since: DAY } });
  await db.crmPartner.create({ data: { workspaceId, memberId: member.id, part: 'Sales', since: DAY } });
  const external = await db.externalPartner.create({ data: { workspaceId, name: 'Supplier', createdAt: DAY, expiresOn: LATER } });
  const evidence = await db.specificationEvidence.create({ data: { workspaceId, specificationId: spec.id, version: 1, tested: 'Walked through', result: 'met', testedOn: DAY, testedById: member.id, createdAt: DAY } });
  const specCheck = await db.specificationCheck.create({ data: { workspaceId, specificationId: spec.id, kind: 'records', entity: 'account', comparison: 'at-least', threshold: 1, setById: member.id, createdAt: DAY } });
  const urgency = await db.urgencyStatement.create({ data: { workspaceId, programmeId: programme.id, text: 'Customers leave us', writtenById: member.id, createdAt: DAY } });
  const scopeItem = await db.scopeItem.create({ data: { workspaceId, programmeId: programme.id, side: 'in', text: 'Service', createdAt: DAY } });
  const stakeholder = await db.stakeholder.create({ data: { workspaceId, programmeId: programme.id, name: 'The board', createdAt: DAY } });
  const improvement = await db.improvementRequest.create({ data: { workspaceId, programmeId: programme.id, kind: 'repair', title: 'Slow search', why: 'It takes too long', askedById: member.id, askedAt: DAY } });
  const decision = await db.decision.create({ data: { workspaceId, programmeId: programme.id, number: 1, title: 'Which customers', ownerId: member.id, askedById: member.id, askedAt: DAY } });
  const hypercareReview = await db.hypercareReview.create({ data: { workspaceId, programmeId: programme.id, moment: 'day-1', heldOn: DAY, ledById: member.id, seen: 'Slow', createdAt: DAY } });
  const celebration = await db.celebration.create({ data: { workspaceId, programmeId: programme.id, onDay: DAY, how: 'Cake', ledById: member.id, createdAt: DAY } });
  const plannedMessage = await db.plannedMessage.create({ data: { workspaceId, programmeId: programme.id, subject: 'Why we change', text: 'Because', senderId: member.id, voice: 'project', audience: ['everybody'], channel: 'mail', plannedOn: DAY, createdAt: DAY } });
  const selection = await db.supplierSelection.create({ data: { workspaceId, programmeId: programme.id } });
  const supplier = await db.supplier.create({ data: { workspaceId, selectionId: selection.id, name: 'Supplier A', createdAt: DAY } });
  const supplierCriterion = await db.supplierCriterion.create({ data: { workspaceId, selectionId: selection.id, name: 'Price', weight: 40, createdAt: DAY } });
  const impactGroup = await db.impactGroup.create({ data: { workspaceId, programmeId: programme.id, name: 'The desk', createdAt: DAY } });
  const groupRemedy = await db.groupRemedy.create({ data: { workspaceId, programmeId: programme.id, groupId: impactGroup.id, element: 'ability', remedy: 'coaching', ownerId: member.id, onDay: DAY, pulseId: impactGroup.id, round: 0, chosenAt: DAY } });
  const challenge = await db.impactChallenge.create({ data: { workspaceId, programmeId: programme.id, name: 'No time to practise', createdAt: DAY } });
  await db.pidVersion.create({ data: { workspaceId, programmeId: programme.id, number: 1, frozenAt: DAY, frozenById: member.id, content: { programme: 'Programme', currency: 'EUR', sections: [] } } });
  const testCycle = await db.testCycle.create({ data: { workspaceId, programmeId: programme.id, name: 'Acceptance', subject: 'A call', kind: 'acceptance', withMigratedData: true, withRightRoles: true, createdAt: DAY } });
  const testJudgement = await db.testJudgement.create({ data: { workspaceId, cycleId: testCycle.id, cycleVersion: 1, outcome: 'failed', byId: member.id, onDay: DAY, acceptedDefects: 0, note: 'Slow', createdAt: DAY } });
  const rehearsal = await db.migrationRehearsal.create({ data: { workspaceId, programmeId: programme.id, heldOn: DAY, minutes: 90, rowsMoved: 100, rowsRefused: 0, isSuccess: true, ledById: member.id, createdAt: DAY } });
  const cutOverTask = await db.cutOverTask.create({ data: { workspaceId, programmeId: programme.id, name: 'Copy the data', startsAt: LATER, minutes: 60, createdAt: DAY } });
  const businessCase = await db.businessCase.create({ data: { workspaceId, programmeId: programme.id, startsOn: DAY, horizonYears: 3, discountRate: 0.04, changedAt: DAY } });
  const line = await db.businessCaseLine.create({ data: { workspaceId, caseId: businessCase.id, side: 'cost', name: 'Building', costKind: 'building', rhythm: 'once', amountCents: 1000n, fromMonth: 0, createdAt: DAY } });
  const batch = await db.batch.findFirst({ where: { workspaceId }, orderBy: { at: 'asc' } });
  const ids = { segment: 'contacts', testCycle: testCycle.id, testJudgement: testJudgement.id, rehearsal: rehearsal.id, cutOverTask: cutOverTask.id, pidPart: 'quality', toleranceKind: 'time', pidVersion: '1', batch: batch!.id, job: job.id, workspace: workspaceId, member: member.id, team: team.id, key: key.id, programme: programme.id, role: role.id, gate: gate.id, criterion: criterion.id, objective: objective.id, phase: phases[0]!.id, item: item!.id, otherItem: otherItem!.id, link: link.id, change: change.id, partner: member.id, external: external.id, spec: spec.id, kpi: kpi.id, correction: correction.id, alert: alert.id, measure: measure.id, checklist: checklist.id, webhook: webhook.id, delivery: delivery.id, candidate: candidate.id, pulse: pulse.id, rule: rule.id, review: review.id, behaviour: behaviour.id, course: course.id, session: session.id, question: question.id, mail: mail.id, success: success.id, charge: charge.id, milestone: milestone.id, message: message.id, process: process.id, occasion: occasion.id, contact: one!.id, record: one!.id, account: shop!.id, metric: 'reach', token: 'no-such-token', evidence: evidence.id, check: specCheck.id, benchmark: benchmark.id, dashboard: dashboard.id, line: line.id, urgency: urgency.id, scopeItem: scopeItem.id, stakeholder: stakeholder.id, supplier: supplier.id, supplierCriterion: supplierCriterion.id, improvement: improvement.id, decision: decision.id, hypercareReview: hypercareReview.id, celebration: celebration.id, impactGroup: impactGroup.id, groupRemedy: groupRemedy.id, challenge: challenge.id, plannedMessage: plannedMessage.id, side: 'in', table: 'kpis', format: 'csv' };
  const cookies = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await signInAsRole(workspaceId, role, team.id)] as const))) as Record<Role, string>;
  return { scope, ids, cookies };
}

/** Who leads manages the team: else they see none of its reviews. */
async function signInAsRole(workspaceId: string, role: Role, teamId: string): Promise<string> {
  const db = database();
  const email = `${role}-${workspaceId}@example.org`;
  const person = await db.person.create({ data: { email, name: role } });
  const member = await db.member.create({ data: { workspaceId, personId: person.id, email, name: role, role } });
  if (role === 'manager' || role === 'management') await db.teamMembership.create({ data: { workspaceId, teamId, memberId: member.id, isManager: true, startsOn: DAY } });
  const { headers, response } = await auth().api.startSession({ body: { personId: person.id }, headers: new Headers(), returnHeaders: true });
  await db.session.updateMany({ where: { token: response.token }, data: { workspaceId } });
  return headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}

/** A hash of every table but those that note the mere visit: sessions and the limiter's counts. */
export async function databaseHash(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND relname NOT IN ('sessions', 'rate_limits', '_prisma_migrations') ORDER BY relname`;
  const each = tables.map(({ name }) => `(SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "${name}" t)`);
  const [row] = await database().$queryRawUnsafe<{ hash: string }[]>(`SELECT md5(array_to_string(ARRAY[${each.join(', ')}], '#')) AS hash`);
  return row!.hash;
}
