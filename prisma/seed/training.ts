import { Faker, nl } from '@faker-js/faker';
import { findSessionList, invite, noteAttendance } from '#app/adoption/training/attendance.server.ts';
import { createCourse } from '#app/adoption/training/courses.server.ts';
import { scoreSession } from '#app/adoption/training/own-trainings.server.ts';
import { planSession } from '#app/adoption/training/sessions.server.ts';
import { CourseSchema, SessionSchema } from '#app/adoption/training/training-form.ts';
import { isScore } from '#app/adoption/pulses/pulse.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { paths } from '#app/paths.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn, daysBetween, toDate } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

interface CourseStory {
  titleNl: string;
  titleEn: string;
  outcomeNl: string;
  outcomeEn: string;
  roles: Role[];
  materials: string;
  /** In weeks from this Monday. */
  madeWeek: number;
  /** Days from this Monday on which it was or will be given. */
  days: number[];
  seats: number;
  coming: number;
  /** Also given in the last days; the demo's own users came then, so that they are asked how it was. */
  isLastForOwn?: true;
  score: number;
  remarks: string[];
}

const COURSES: CourseStory[] = [
  {
    titleNl: 'Werken met meldingen: de basis',
    titleEn: 'Working with cases: the basics',
    outcomeNl: 'Je legt een melding vast, werkt hem bij en vindt terug wat een collega deed.',
    outcomeEn: 'You record a case, keep it up to date and find what a colleague did.',
    roles: ['end-user', 'manager'],
    materials: `Meldingen ${paths.cases}\nMijn werk van vandaag ${paths.today}`,
    madeWeek: -19,
    days: [-111, -110, -109, -108, -105, -63, 11],
    seats: 36,
    coming: 0.9,
    score: 4.1,
    remarks: ['Fijn dat we met echte meldingen oefenden.', 'Het laatste half uur ging te snel.', 'Nu snap ik waarom het onderwerp zo belangrijk is.', 'Graag een kaartje met de stappen voor op het bureau.'],
  },
  {
    titleNl: 'Meldingen goed afsluiten',
    titleEn: 'Closing cases well',
    outcomeNl: 'Je sluit een melding pas af als de klant het bevestigt, zodat hij niet terugkomt.',
    outcomeEn: 'You close a case only once the customer confirms, so that it does not come back.',
    roles: ['end-user'],
    materials: `Meldingen ${paths.cases}`,
    madeWeek: -5,
    days: [-26, -25, -19, 9],
    seats: 34,
    coming: 0.85,
    isLastForOwn: true,
    score: 3.7,
    remarks: ['Het rollenspel was even wennen, maar wel nuttig.', 'Korter mag ook.'],
  },
  {
    titleNl: 'Sturen met het teamoverleg',
    titleEn: 'Leading with the team review',
    outcomeNl: 'Je bespreekt elke week één cijfer met je team en maakt één afspraak.',
    outcomeEn: 'Every week you discuss one figure with your team and agree on one thing.',
    roles: ['manager'],
    materials: `Je teampagina ${paths.team}`,
    madeWeek: -14,
    days: [-88, -52],
    seats: 20,
    coming: 0.95,
    score: 4.3,
    remarks: ['Eindelijk een overleg met een begin en een eind.'],
  },
];

/** The trainings around go-live, through the verbs: who was invited, who came and how it was for them. Attendance is invented. */
export async function seedTraining(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const lead = { ...given, permissions: permissionsOf('project-lead') };
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const own = await findDemoUsers(given);
  let sessions = 0;
  for (const story of COURSES) {
    const { madeWeek, days, ...form } = story;
    const told = { ...story, remarks: [...story.remarks] };
    const course = await createCourse(lead, CourseSchema.parse(pick(form)), { asOf: at(addDays(monday, madeWeek * 7), '09:00', given.timeZone) });
    if (!course.ok) throw new Error(`The demo's course was refused: ${course.reason}`);
    const offsets = [...days, ...(story.isLastForOwn ? [daysBetween(monday, recentWorkingDay(dayIn(asOf, given.timeZone)))] : [])].sort((one, other) => one - other);
    for (const offset of offsets) if (await seedSession(lead, { story: told, courseId: course.value.id, on: addDays(monday, offset), own, asOf })) sessions += 1;
  }
  tell(`${COURSES.length} courses with ${sessions} sessions.`);
}

interface SessionStory {
  story: CourseStory;
  courseId: string;
  on: Day;
  /** The demo's own users, who have not scored what was last. */
  own: ReadonlySet<string>;
  asOf: Date;
}

async function seedSession(lead: Scope, { story, courseId, on, own, asOf }: SessionStory): Promise<boolean> {
  const { timeZone } = lead;
  const before = at(addDays(on, -5), '09:00', timeZone);
  const planned = await planSession(lead, courseId, SessionSchema.parse({ on, from: '10:00', until: '11:30', place: 'Leslokaal 2', trainer: 'Marijke de Wit', seats: String(story.seats) }));
  if (!planned.ok) throw new Error(`The demo's session was refused: ${planned.reason}`);
  const sessionId = planned.value.id;
  const isRecent = at(on, '10:00', timeZone) < asOf && asOf.getTime() - at(on, '11:45', timeZone).getTime() < 7 * 86_400_000;
  if (story.isLastForOwn && isRecent) for (const memberId of own) await invite(lead, sessionId, memberId, { asOf: before });
  await invite(lead, sessionId, 'needing', { asOf: before < asOf ? before : asOf });
  const [begins, ended] = [at(on, '10:00', timeZone), at(on, '11:45', timeZone)];
  if (begins > asOf) return true;
  const list = (await findSessionList(lead, sessionId, { asOf: before }))!;
  const faker = new Faker({ locale: nl });
  faker.seed(on.length + Number(on.slice(-2)) + story.titleNl.length);
  const came = list.attendees.map(({ memberId }) => ({ memberId, isThere: own.has(memberId) ? !story.isLastForOwn || isRecent : faker.number.float() < story.coming }));
  await noteAttendance(lead, sessionId, Object.fromEntries(came.map(({ memberId, isThere }) => [memberId, isThere ? 'present' : 'absent'])), { asOf: ended });
  for (const { memberId } of came.filter(({ isThere }) => isThere)) {
    if (faker.number.float() > 0.75 || (isRecent && own.has(memberId))) continue;
    const noise = faker.number.float() + faker.number.float() + faker.number.float() - 1.5;
    const score = Math.min(5, Math.max(1, Math.round(story.score + noise * 1.6)));
    if (!isScore(score)) throw new Error('No score');
    const scope = { ...lead, permissions: permissionsOf('end-user'), member: { id: memberId, name: '', role: 'end-user' as const } };
    const remark = faker.number.float() < 0.08 ? (story.remarks.shift() ?? null) : null;
    const scored = await scoreSession(scope, courseId, { sessionId, score, remark, asOf: ended });
    if (!scored.ok) throw new Error(`The demo's score was refused: ${scored.reason}`);
  }
  return true;
}

async function findDemoUsers({ workspaceId }: Scope): Promise<ReadonlySet<string>> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId, personId: { not: null } }, select: { id: true } }));
  return new Set(rows.map(({ id }) => id));
}

function pick({ titleNl, titleEn, outcomeNl, outcomeEn, roles, materials }: Omit<CourseStory, 'madeWeek' | 'days'>) {
  return { titleNl, titleEn, outcomeNl, outcomeEn, roles, materials };
}

function at(on: Day, time: string, timeZone: string): Date {
  return parseInstant(`${on} ${time}`, timeZone)!;
}

/** Three to five days ago, on a day from Monday to Friday: the week for scoring is open. */
function recentWorkingDay(today: Day): Day {
  let on = addDays(today, -3);
  while ([0, 6].includes(toDate(on).getUTCDay())) on = addDays(on, -1);
  return on;
}
