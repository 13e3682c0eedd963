import { inWorkspace } from '#app/db/client.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { setTolerances, writePidText } from '#app/roadmap/pid/change-pid.server.ts';
import { composePid } from '#app/roadmap/pid/compose-pid.server.ts';
import type { PidContent, PidLine, PidPart } from '#app/roadmap/pid/pid.ts';
import { addDays, type Day, dayIn, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

/** Written before the second gate, in weeks from this Monday. */
const WRITTEN_WEEK = -38;

const TEXTS: Partial<Record<PidPart, string>> = {
  approach: 'Een bestaand pakket, zo min mogelijk aangepast. Eerst de servicedesk en de binnendienst, met hun echte meldingen en klanten; wat niet in het pakket past, doen we een half jaar zonder. Gegevens gaan in drie ronden over: proef, oefening, echt.',
  organisation: 'De directie beslist, de projectleider levert. Elke teamleider heeft een vervanger die de overleggen mee voorbereidt. De projectgroep heeft anderhalve dag per week, in de roosters verwerkt.',
  quality: 'Een specificatie is gehaald als de meting het zegt, niet als het scherm af is. Sleutelgebruikers toetsen met hun eigen klanten; wat zij afkeuren, gaat niet live. Bevindingen krijgen binnen twee dagen een antwoord.',
  controls: 'Elke twee weken de projectgroep, elke vier weken de stuurgroep met het statusverslag van één pagina. De projectleider beslist binnen de toleranties; daarbuiten beslist de stuurgroep binnen vijf werkdagen.',
  tailoring: 'We voeren geen aparte voortgangsrapporten: wat het systeem meet, is het verslag. Testen en trainen lopen door elkaar, omdat dezelfde mensen het doen. De laatste poort valt drie maanden na de start in plaats van bij de oplevering.',
};

/** The project plan of the demo, and what was frozen of it at the second gate: before the planners joined and the work was told about. */
export async function seedPid(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = actAs(given, owners, 'project-lead');
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const written = toDate(addDays(monday, 7 * WRITTEN_WEEK));
  for (const [part, text] of Object.entries(TEXTS)) must(await writePidText(lead, part as PidPart, { text, version: 0 }, written));
  must(await setTolerances(lead, { time: 14, cost: 0.1, scope: 1, quality: 0.3, benefit: 0.2, risk: 2 }));
  const composed = await composePid(lead, { asOf, metrics: metricCatalogue });
  if (!composed) throw new Error('The demo has no programme.');
  const { workspaceId } = given;
  await inWorkspace(workspaceId, async (tx) => {
    const frozen = await tx.pidVersion.findFirstOrThrow({ where: { workspaceId, number: 1 } });
    const sections = asItWas(composed.content, dayIn(frozen.frozenAt, given.timeZone)).sections.map((section) => ({ ...section, lines: section.lines.map((line) => ({ ...line })) }));
    await tx.pidVersion.updateMany({ where: { workspaceId, id: frozen.id }, data: { content: { ...composed.content, sections } } });
  });
  tell('A project plan of twelve parts, as it was agreed at the second gate.');
}

/** Without what came after that day: the demo is written down in an afternoon, but its plan was frozen long ago. */
function asItWas(content: PidContent, day: Day): PidContent {
  const isLate = ({ name, who }: PidLine) => [name, who].some((text) => text?.startsWith('Planner'));
  const then = (line: PidLine): PidLine | [] => {
    if (isLate(line)) return [];
    if (line.kind === 'hours') return { ...line, amount: Math.round((line.amount ?? 0) * (line.name === 'red' ? 0.8 : 0.95)) };
    if (line.kind === 'accepted-specifications') return { ...line, amount: Math.max(0, (line.amount ?? 0) - 2) };
    return (line.kind === 'partner' || line.kind === 'role-benefit') && line.from && line.from > day ? { ...line, from: null } : line;
  };
  return { ...content, sections: content.sections.map((section) => ({ ...section, lines: section.lines.flatMap(then) })) };
}

function actAs(scope: Scope, owners: Story['owners'], role: string): Scope {
  const owner = owners.find((candidate) => candidate.role === role);
  if (!owner || !isRole(owner.role)) throw new Error(`The demo has no ${role}.`);
  return { ...scope, member: { ...owner, role: owner.role }, actor: owner.name, permissions: permissionsOf(owner.role) };
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's project plan was refused: ${result.reason}`);
  return result.value;
}
