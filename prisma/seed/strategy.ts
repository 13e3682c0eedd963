import { inWorkspace } from '#app/db/client.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addScopeItem, addUrgency, signStrategy, voteUrgency } from '#app/roadmap/strategy/change-strategy.server.ts';
import { addStakeholder, placeStakeholder } from '#app/roadmap/strategy/stakeholders.server.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

/** Why it had to be then, with by how many colleagues it is recognised. */
const URGENCY: { text: string; metricId: MetricId | null; votes: number }[] = [
  { text: 'Een klant moet zijn verhaal bij ons gemiddeld twee keer vertellen, en zegt daar steeds vaker iets van.', metricId: 'active-user-rate', votes: 6 },
  { text: 'Wie één keer bij ons koopt, komt minder vaak terug dan drie jaar geleden. We weten niet wie en waarom.', metricId: 'repeat-purchase-rate', votes: 4 },
  { text: 'Als een collega met pensioen gaat, gaat de kennis over zijn klanten mee naar huis.', metricId: null, votes: 3 },
];

const SCOPE = {
  in: ['De servicedesk en de verkoop binnendienst', 'Alle contacten met bestaande klanten, over elk kanaal', 'Werkafspraken, training en begeleiding op de werkplek'],
  out: ['De boekhouding en het factureren', 'Een nieuwe website of webwinkel', 'Het werven van nieuwe klanten'],
};

/** How groups stood at the start, and how they came to stand; weeks from this Monday. */
const STAKEHOLDERS: { name: string; interest: string; seen: { week: number; influence: number; attitude: number; note: string }[] }[] = [
  { name: 'Directie', interest: 'Sturen op wat klanten merken', seen: [{ week: -56, influence: 5, attitude: 4, note: '' }, { week: -30, influence: 5, attitude: 5, note: 'Opent elk overleg met de cijfers' }] },
  { name: 'Ondernemingsraad', interest: 'Geen controle op personen', seen: [{ week: -56, influence: 4, attitude: 2, note: '' }, { week: -20, influence: 4, attitude: 3, note: 'Tevreden met de afspraak over meten; kijkt over een half jaar opnieuw' }] },
  { name: 'Teamleiders servicedesk', interest: 'Minder losse lijstjes', seen: [{ week: -56, influence: 4, attitude: 3, note: '' }, { week: -24, influence: 4, attitude: 5, note: 'Houden het teamoverleg vanuit het systeem' }] },
  { name: 'Verkoop binnendienst', interest: 'Niet meer invoeren dan nu', seen: [{ week: -55, influence: 3, attitude: 2, note: '' }, { week: -12, influence: 3, attitude: 4, note: 'Bellen minder voor niets' }] },
  { name: 'Planners buitendienst', interest: 'Kloppende meldingen', seen: [{ week: -10, influence: 3, attitude: 3, note: 'Zijn er later bij gekomen' }] },
  { name: 'Automatisering', interest: 'Zo min mogelijk koppelingen', seen: [{ week: -56, influence: 2, attitude: 4, note: '' }] },
];

/** The strategy phase of the demo as it was a year ago, with what changed since. */
export async function seedStrategy(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = actAs(given, owners.find(({ role }) => role === 'project-lead'));
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const at = (week: number) => toDate(addDays(monday, 7 * week + 1));
  const kpis = await listKpis(given);
  const colleagues = await inWorkspace(given.workspaceId, (tx) => tx.member.findMany({ where: { workspaceId: given.workspaceId, accessEndedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 12, select: { id: true, name: true, role: true } }));
  for (const { text, metricId, votes } of URGENCY) {
    const made = await addUrgency(lead, { text, link: '', kpiId: kpis.find((kpi) => kpi.metricId === metricId && kpi.team === null && kpi.slice === null)?.id ?? '' }, at(-56));
    if (!made.ok) throw new Error(`The demo's urgency was refused: ${made.reason}`);
    for (const colleague of colleagues.slice(0, votes)) must(await voteUrgency(actAs(given, colleague), made.value.id, { isGiven: true, asOf: at(-55) }));
  }
  for (const side of ['in', 'out'] as const) for (const text of SCOPE[side]) must(await addScopeItem(lead, { side, text }, at(-54)));
  for (const { name, interest, seen } of STAKEHOLDERS) {
    const [first, ...later] = seen.map(({ week, influence, attitude, note }) => ({ asOf: at(week), influence, attitude, note }));
    if (!first) continue;
    const made = await addStakeholder(lead, { name, interest, influence: first.influence, attitude: first.attitude }, first.asOf);
    if (!made.ok) throw new Error(`The demo's stakeholder was refused: ${made.reason}`);
    for (const { asOf: seenAt, ...position } of later) must(await placeStakeholder(lead, made.value.id, position, seenAt));
  }
  const partners = await inWorkspace(given.workspaceId, (tx) => tx.crmPartner.findMany({ where: { workspaceId: given.workspaceId, endedAt: null }, select: { memberId: true } }));
  for (const owner of owners.filter(({ id }) => partners.some(({ memberId }) => memberId === id))) must(await signStrategy(actAs(given, owner), { isSigned: true, asOf: at(-50) }));
  tell('Three urgencies with votes, what is in and out, six stakeholders, and partners who signed.');
}

function actAs(scope: Scope, person: { id: string; name: string; role: string } | undefined): Scope {
  if (!person || !isRole(person.role)) throw new Error('The demo lacks somebody for its strategy.');
  return { ...scope, member: { id: person.id, name: person.name, role: person.role }, actor: person.name, permissions: permissionsOf(person.role) };
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo's strategy was refused: ${result.reason}`);
}
