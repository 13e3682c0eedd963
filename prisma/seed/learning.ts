import { answerQuestion, shareQuestion } from '#app/adoption/questions/answer.server.ts';
import { askQuestion, noteHelped } from '#app/adoption/questions/ask.server.ts';
import { NewQuestionSchema } from '#app/adoption/questions/question-form.ts';
import { nameSuperUser } from '#app/adoption/super-users/charges.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { paths } from '#app/paths.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import type { SeedOptions } from './seed-options.ts';

interface QuestionStory {
  kind?: 'feedback';
  text: string;
  page: string;
  /** Asked so many days ago. */
  daysAgo: number;
  answer?: string;
  isShared?: true;
  /** Asked by the demo's own end user. */
  isOwn?: true;
}

const QUESTIONS: QuestionStory[] = [
  { text: 'Ik zie een melding van een collega die vrij is. Mag ik die overnemen?', page: paths.cases, daysAgo: 41, answer: 'Ja. Zet jezelf als behandelaar en schrijf er in één zin bij waar je verdergaat. De klant merkt er dan niets van.', isShared: true },
  { text: 'De klant belt over iets dat gisteren is afgesloten. Nieuwe melding of de oude heropenen?', page: paths.cases, daysAgo: 33, answer: 'Heropen de oude als het om hetzelfde gaat: dan staat alles bij elkaar. Gaat het om iets anders, maak dan een nieuwe.', isShared: true },
  { text: 'Waar zie ik welke meldingen vandaag van mij zijn?', page: paths.me, daysAgo: 26, answer: 'Bij “Vandaag” in het menu. Daar staan je taken en wat te laat is, bovenaan.', isShared: true },
  { kind: 'feedback', text: 'Het onderwerp kiezen kost bij drukte veel tijd. Kunnen de vijf die we het meest gebruiken bovenaan staan?', page: paths.cases, daysAgo: 19, answer: 'Goed idee. We kijken deze maand welke vijf dat zijn en zetten ze bovenaan.' },
  { text: 'Ik heb per ongeluk twee keer dezelfde melding gemaakt. Hoe haal ik er één weg?', page: paths.cases, daysAgo: 6, answer: 'Open de dubbele en kies “Naar de prullenbak”. Binnen dertig dagen kun je hem nog terughalen.', isOwn: true, isShared: true },
  { text: 'Wat vul ik in als een klant niet wil zeggen waar het over gaat?', page: paths.interactions, daysAgo: 5 },
  { text: 'Moet ik een kort telefoontje van een halve minuut ook vastleggen?', page: paths.interactions, daysAgo: 1 },
  { kind: 'feedback', text: 'De zoekbalk vindt nu ook op klantnummer. Dat scheelt me echt.', page: paths.accounts, daysAgo: 1 },
];

/** Who helps which team, and what people asked; invented, but about the work of the desk. */
export async function seedLearning(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const lead = await actAs(given, 'project-lead');
  const helped = await nameHelpers(lead, asOf);
  const askers = await listAskers(given);
  const own = askers.find(({ isDemoUser }) => isDemoUser) ?? askers[0]!;
  const others = askers.filter(({ isDemoUser }) => !isDemoUser);
  const at = (daysAgo: number, time: string) => new Date(Math.min(parseInstant(`${addDays(dayIn(asOf, given.timeZone), -daysAgo)} ${time}`, given.timeZone)!.getTime(), asOf.getTime()));
  for (const [nth, story] of QUESTIONS.entries()) {
    const { id: memberId, name } = story.isOwn ? own : others[(nth * 37) % others.length]!;
    const asker: Scope = { ...given, permissions: permissionsOf('end-user'), member: { id: memberId, name, role: 'end-user' }, actor: name };
    const asked = await askQuestion(asker, NewQuestionSchema.parse({ kind: story.kind ?? 'question', text: story.text, page: story.page, ...(story.isShared ? { isShareable: 'on' } : {}) }), { asOf: at(story.daysAgo, '10:40') });
    if (!asked.ok) throw new Error(`The demo's question was refused: ${asked.reason}`);
    if (!story.answer) continue;
    const { id } = asked.value;
    const answeredAt = at(story.daysAgo - 1, '14:20');
    const outcomes: { ok: boolean }[] = [await answerQuestion(lead, id, { text: story.answer, version: 1 }, { asOf: answeredAt })];
    if (story.isShared) outcomes.push(await shareQuestion(lead, id, { isShared: true, asOf: answeredAt }));
    if (!story.isOwn) outcomes.push(await noteHelped(asker, id, { asOf: answeredAt }));
    if (outcomes.some(({ ok }) => !ok)) throw new Error('The demo could not answer its questions.');
  }
  tell(`${QUESTIONS.length} questions, and super users for ${helped} teams.`);
}

/** Of every team of five or more somebody who is at work helps the others; not its manager. The demo's own user has one. */
async function nameHelpers(lead: Scope, asOf: Date): Promise<number> {
  const rows = await inWorkspace(lead.workspaceId, (tx) => tx.$queryRaw<{ teamId: string; memberId: string }[]>`
    SELECT DISTINCT ON (t.team_id) t.team_id AS "teamId", t.member_id AS "memberId" FROM team_memberships t
    JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.member_id AND m.left_on IS NULL AND m.person_id IS NULL
    WHERE t.workspace_id = ${lead.workspaceId}::uuid AND t.ends_on IS NULL AND NOT t.is_manager
      AND (SELECT count(*) FROM team_memberships o WHERE o.workspace_id = t.workspace_id AND o.team_id = t.team_id AND o.ends_on IS NULL) >= 5
    ORDER BY t.team_id, m.email DESC`);
  for (const { teamId, memberId } of rows) {
    const named = await nameSuperUser(lead, { superUserId: memberId, teamId, memberId: null }, { asOf });
    if (!named.ok) throw new Error(`The demo's super user was refused: ${named.reason}`);
  }
  return rows.length;
}

async function listAskers({ workspaceId }: Scope): Promise<{ id: string; name: string; isDemoUser: boolean }[]> {
  return inWorkspace(workspaceId, (tx) => tx.$queryRaw<{ id: string; name: string; isDemoUser: boolean }[]>`
    SELECT id, name, person_id IS NOT NULL AS "isDemoUser" FROM members WHERE workspace_id = ${workspaceId}::uuid AND role = 'end-user' AND left_on IS NULL ORDER BY email`);
}

async function actAs(scope: Scope, role: Role): Promise<Scope> {
  const { id, name } = await inWorkspace(scope.workspaceId, (tx) => tx.member.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, role }, select: { id: true, name: true } }));
  return { ...scope, permissions: permissionsOf(role), member: { id, name, role }, actor: name };
}
