import { randomUUID } from 'node:crypto';
import { type ChecklistItem, isDone } from '#app/adoption/checklists/checklist.ts';
import { createChecklist, publishList, type SeenList } from '#app/adoption/checklists/change-lists.server.ts';
import { checkList, type ListContent } from '#app/adoption/checklists/list-content.ts';
import { type ListForm, toListForm } from '#app/adoption/checklists/list-form.ts';
import { findOwnChecklists, type Moment } from '#app/adoption/checklists/own-checklists.server.ts';
import { templateForm } from '#app/adoption/checklists/templates.ts';
import { setTick } from '#app/adoption/checklists/ticks.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { paths } from '#app/paths.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';

/** Without its key, which is given when the list is published. */
type SeedItem = Omit<ChecklistItem, 'key' | 'link' | 'howTo'> & { link?: string };
interface SeedList extends Omit<ListContent, 'items'> {
  role: Role;
  items: SeedItem[];
}

const hand = { kind: 'hand' } as const;
const start = { kind: 'start' } as const;
const events = (activityKey: string, times = 1, withinDays: number | null = null) => ({ kind: 'events' as const, activityKey, times, withinDays });

/** Activities as the demo's usage log has them: case-created, case-updated, case-resolved, case-closed; interaction.log is Pacer's own. */
const FIRST_STEPS: SeedList = {
  role: 'end-user',
  title: { nl: 'Zo wordt het van jou', en: 'Make it yours' },
  week: 1,
  countsFrom: 'enrolment',
  items: [
    {
      title: { nl: 'Je account werkt', en: 'Your account works' },
      benefit: { nl: 'Je bent binnen: je hoeft niets meer aan te vragen.', en: 'You are in: there is nothing left to ask for.' },
      rule: start,
    },
    {
      title: { nl: 'Werk je eerste melding bij', en: 'Update your first case' },
      benefit: { nl: 'Je hoeft niets te onthouden: wie de klant ook belt, jouw werk staat er.', en: 'Nothing to remember: whoever the customer calls, your work is there.' },
      rule: events('case-updated'),
    },
    {
      title: { nl: 'Vraag een klant of het klopt en sluit de melding af', en: 'Ask a customer whether it is right and close the case' },
      benefit: { nl: 'Wat echt af is, komt niet terug. Dat scheelt jou dubbel werk.', en: 'What is really finished does not come back. That saves you doing it twice.' },
      rule: events('case-closed'),
    },
    {
      title: { nl: 'Vertel je teamleider wat er handiger kan', en: 'Tell your team lead what could be easier' },
      benefit: { nl: 'Wat jij noemt, komt op de verbeterlijst en je hoort wat ermee gebeurt.', en: 'What you name goes on the list of improvements and you hear what becomes of it.' },
      rule: hand,
    },
  ],
};

/** As the first version was: a step fewer. */
const FIRST_STEPS_BEFORE: SeedList = { ...FIRST_STEPS, items: FIRST_STEPS.items.slice(0, 3) };

const CHECKLISTS: SeedList[] = [
  {
    role: 'end-user',
    title: { nl: 'Bij de klant, niet bij je geheugen', en: 'With the customer, not in your memory' },
    week: 3,
    countsFrom: 'enrolment',
    items: [
      {
        title: { nl: 'Los drie meldingen op binnen een week', en: 'Solve three cases within a week' },
        benefit: { nl: 'Een lege bak op vrijdag: je weekend begint zonder losse eindjes.', en: 'An empty tray on Friday: your weekend begins without loose ends.' },
        rule: events('case-resolved', 3, 7),
      },
      {
        title: { nl: 'Leg een klantcontact vast', en: 'Log a contact with a customer' },
        benefit: { nl: 'Belt de klant een collega, dan hoef jij niets uit te leggen.', en: 'When the customer calls a colleague, there is nothing for you to explain.' },
        rule: events('interaction.log'),
        link: paths.capture,
      },
      {
        title: { nl: 'Rond een taak af', en: 'Finish a task' },
        benefit: { nl: 'Wat af is, is uit je hoofd.', en: 'What is done is off your mind.' },
        rule: { kind: 'records', recordRule: 'tasks-done', times: 1 },
        link: paths.today,
      },
    ],
  },
  {
    role: 'end-user',
    title: { nl: 'Het gaat vanzelf', en: 'It comes by itself' },
    week: 26,
    countsFrom: 'go-live',
    items: [
      {
        title: { nl: 'Leg vijf contacten vast binnen een week', en: 'Log five contacts within one week' },
        benefit: { nl: 'Een week die compleet is, hoef je nooit meer na te werken.', en: 'A week that is complete never has to be caught up on.' },
        rule: events('interaction.log', 5, 7),
        link: paths.capture,
      },
      {
        title: { nl: 'Zorg dat drie van je contactpersonen bereikbaar zijn', en: 'Make three of your contacts reachable' },
        benefit: { nl: 'Je zoekt nooit meer een nummer op in je mailbox.', en: 'You never search your mailbox for a number again.' },
        rule: { kind: 'records', recordRule: 'contacts-reachable', times: 3 },
        link: paths.contacts,
      },
      {
        title: { nl: 'Help een collega met één handigheid', en: 'Help a colleague with one trick' },
        benefit: { nl: 'Wat je uitlegt, ken je daarna zelf het best.', en: 'What you explain, you know best yourself.' },
        rule: hand,
      },
    ],
  },
];

/** The managers' first, because the others do what they ask for. */
const FROM_TEMPLATES: { template: string; role: Role; isPublished: boolean }[] = [
  { template: 'manager-first-week', role: 'manager', isPublished: true },
  { template: 'manager-habit', role: 'manager', isPublished: true },
  { template: 'sponsor-first-month', role: 'management', isPublished: true },
  { template: 'key-user-first-week', role: 'analyst', isPublished: false },
];

/** The first version was published this long before the second. */
const WEEKS_BETWEEN_VERSIONS = 8;

/** Lists per role, in both languages and in versions; who has done what ticks itself has ticked the rest by hand. */
export async function seedChecklists(given: Scope, { asOf = new Date(), tell }: { asOf?: Date; tell: (line: string) => void }): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead'), actor: (await nameOfLead(given)) ?? given.actor };
  const goLiveOn = await findGoLive(scope);
  for (const { template, role, isPublished } of FROM_TEMPLATES) {
    const form = templateForm(template);
    if (!form) throw new Error(`The demo asks for a template that is not there: ${template}`);
    const checked = checkList(form, randomUUID);
    if (!checked.ok) throw new Error(`The template ${template} cannot be published.`);
    const seen = await create(scope, role, form);
    if (isPublished) await publish(scope, seen, checked.content, { asOf, goLiveOn });
    if (template === 'manager-first-week') await tickForManagers(scope, seen.id, checked.content, asOf);
  }
  const before = new Date(asOf.getTime() - WEEKS_BETWEEN_VERSIONS * 7 * 86_400_000);
  const [first, was] = [toContent(FIRST_STEPS), toContent(FIRST_STEPS_BEFORE)];
  const keys = first.items.map(({ key }) => key);
  const seen = await create(scope, 'end-user', toListForm(was));
  await publish(scope, seen, { ...was, items: was.items.map((item, at) => ({ ...item, key: keys[at]! })) }, { asOf: before, goLiveOn });
  await publish(scope, { ...seen, revision: seen.revision + 1 }, first, { asOf, goLiveOn });
  for (const list of CHECKLISTS) {
    const content = toContent(list);
    await publish(scope, await create(scope, list.role, toListForm(content)), content, { asOf, goLiveOn });
  }
  const finished = await tickForTheDiligent(scope, seen.id, { asOf, goLiveOn });
  tell(`Checklists: ${FROM_TEMPLATES.length + CHECKLISTS.length + 1}; ${finished} people have finished their first.`);
}

function toContent({ items, title, week, countsFrom }: SeedList): ListContent {
  return { title, week, countsFrom, items: items.map((item) => ({ key: randomUUID(), link: null, howTo: null, ...item })) };
}

async function nameOfLead({ workspaceId }: Scope): Promise<string | null> {
  const lead = await inWorkspace(workspaceId, (tx) => tx.member.findFirst({ where: { workspaceId, role: 'project-lead' }, orderBy: { createdAt: 'asc' }, select: { name: true } }));
  return lead?.name ?? null;
}

async function create(scope: Scope, role: Role, form: ListForm): Promise<SeenList> {
  const made = await createChecklist(scope, { role, form });
  if (!made.ok) throw new Error(`The demo's checklist for ${role} was refused: ${made.reason}`);
  return { id: made.value.id, revision: 1 };
}

async function publish(scope: Scope, seen: SeenList, content: ListContent, moment: Moment): Promise<void> {
  const published = await publishList(scope, seen, content, moment);
  if (!published.ok) throw new Error(`The demo's checklist was refused: ${published.reason}`);
}

/** The first few managers have told their own list; the one who signs in to the demo has it before them. */
async function tickForManagers(scope: Scope, listId: string, { items }: ListContent, asOf: Date): Promise<void> {
  const { workspaceId } = scope;
  const managers = await inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId, role: 'manager', personId: null }, orderBy: { id: 'asc' }, select: { id: true, name: true } }));
  for (const [at, { id, name }] of managers.entries()) {
    const own = { ...scope, member: { id, name, role: 'manager' as const }, actor: name };
    const done = at < 3 ? items.length : items.length - 2;
    for (const { key, rule } of items.slice(0, done)) if (rule.kind === 'hand') await setTick(own, { listId, itemKey: key }, { isTicked: true, asOf });
  }
}

/** Only those who closed a case can be. Not who can sign in: the demo's own user has something left to do. */
async function tickForTheDiligent(scope: Scope, listId: string, moment: Moment): Promise<number> {
  const { workspaceId } = scope;
  const people = await inWorkspace(
    workspaceId,
    (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT DISTINCT m.id, m.name FROM members m
      JOIN actors a ON a.workspace_id = m.workspace_id AND a.member_id = m.id
      JOIN event_days d ON d.workspace_id = m.workspace_id AND d.actor_id = a.id
      JOIN activities y ON y.workspace_id = m.workspace_id AND y.id = d.activity_id AND y.key = 'case-closed'
      WHERE m.workspace_id = ${workspaceId}::uuid AND m.role = 'end-user' AND m.left_on IS NULL AND m.person_id IS NULL
      ORDER BY m.id`,
  );
  let finished = 0;
  for (const { id, name } of people) {
    const own = { ...scope, member: { id, name, role: 'end-user' as const }, actor: name };
    const open = (await findOwnChecklists(own, moment)).now.find((list) => list.id === listId)?.items.filter((item) => !isDone(item.state)) ?? [];
    if (open.length === 0 || !open.every((item) => item.isTickedByHand)) continue;
    for (const item of open) await setTick(own, { listId, itemKey: item.key }, { isTicked: true, asOf: moment.asOf });
    finished += 1;
  }
  return finished;
}
