import { digestWriter } from '#app/digest-mail.server.tsx';
import { chooseDigest } from '#app/kpis/digest/digests.server.ts';
import type { Rhythm } from '#app/kpis/digest/rhythm.ts';
import { sendDigests } from '#app/kpis/digest/send-digests.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

const DAY_MS = 86_400_000;
const CHOSEN_DAYS_AGO = 45;
const RHYTHMS: Readonly<Record<string, Rhythm>> = { management: 'weekly', 'project-lead': 'monthly' };

/** The management gets the dashboard every week and the project lead every month, and the management the status report every month; what last went out lies in the outbox. */
export async function seedDigests(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = owners.find(({ role }) => role === 'project-lead');
  if (!lead) throw new Error('The demo has no project lead.');
  const scope: Scope = { ...given, permissions: permissionsOf('project-lead'), member: { id: lead.id, name: lead.name, role: 'project-lead' } };
  for (const { id, role } of owners) {
    const rhythm = RHYTHMS[role];
    if (!rhythm) continue;
    const chosen = await chooseDigest(scope, { memberId: id, rhythm, mailed: 'kpis', asOf: new Date(asOf.getTime() - CHOSEN_DAYS_AGO * DAY_MS) });
    if (!chosen.ok) throw new Error(`The demo's digest was refused: ${chosen.reason}`);
    if (role !== 'management') continue;
    const report = await chooseDigest(scope, { memberId: id, rhythm: 'monthly', mailed: 'report', asOf });
    if (!report.ok) throw new Error(`The demo's status report by mail was refused: ${report.reason}`);
  }
  let sent = 0;
  for (let daysAgo = 7; daysAgo > 0; daysAgo--) {
    const morning = new Date(asOf.getTime() - daysAgo * DAY_MS);
    sent += await sendDigests(scope, { catalogue: metricCatalogue, write: digestWriter(scope, morning), asOf: morning });
  }
  tell(`${sent} digests by mail.`);
}
