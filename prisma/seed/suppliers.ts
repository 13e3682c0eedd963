import { isRole, type Role } from '#app/people/role.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addSupplierCriterion } from '#app/roadmap/suppliers/change-supplier-criteria.server.ts';
import { addSupplier } from '#app/roadmap/suppliers/change-suppliers.server.ts';
import { closeSelection } from '#app/roadmap/suppliers/decide-supplier.server.ts';
import { scoreSupplier } from '#app/roadmap/suppliers/score-supplier.server.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

/** What was asked, with the specification it came from; the rest no specification says. */
const CRITERIA: { name: string; spec: string | null; weight: number }[] = [
  { name: 'Alles over een klant op één scherm', spec: 'Iedereen wordt gezien', weight: 30 },
  { name: 'Vastleggen kost minder dan een minuut', spec: 'Bijwerken is een gewoonte', weight: 25 },
  { name: 'Zelf zien wie terugkomt en wie niet', spec: 'Klanten kopen opnieuw', weight: 20 },
  { name: 'Prijs over drie jaar', spec: null, weight: 15 },
  { name: 'Koppelt met wat er al staat', spec: null, weight: 10 },
];

/** In the order of the criteria: what the project lead gave, and what the analyst did. */
const SUPPLIERS: { name: string; note: string; lead: number[]; analyst: number[]; remarks: { by: 'lead' | 'analyst'; on: number; text: string }[] }[] = [
  {
    name: 'Leverancier A',
    note: 'Het dichtst bij hoe de servicedesk werkt. Rapporten vragen nog wat werk.',
    lead: [4, 5, 4, 3, 3],
    analyst: [5, 4, 3, 3, 4],
    remarks: [
      { by: 'lead', on: 1, text: 'Drie collega’s van de servicedesk legden een gesprek vast zonder uitleg.' },
      { by: 'analyst', on: 2, text: 'Terugkerende klanten zie je pas na een export.' },
    ],
  },
  {
    name: 'Leverancier B',
    note: 'Sterk in cijfers. Vastleggen gaat over drie schermen.',
    lead: [4, 3, 4, 4, 4],
    analyst: [3, 4, 5, 4, 4],
    remarks: [{ by: 'analyst', on: 2, text: 'Elke vraag over klanten was in de proef meteen te beantwoorden.' }],
  },
  {
    name: 'Leverancier C',
    note: 'De laagste prijs; veel moet nog gebouwd worden.',
    lead: [2, 3, 3, 5, 4],
    analyst: [4, 3, 3, 5, 3],
    remarks: [{ by: 'lead', on: 0, text: 'Contacten per kanaal staan los van elkaar.' }],
  },
];

const REASON = 'Leverancier A past het best bij hoe de servicedesk werkt, en daar begint het: wat niet makkelijk vast te leggen is, komt er niet in. Dat de cijfers nog werk vragen, staat als eis in de opdracht.';

/** Three suppliers compared by two people before the second gate, and the choice that was made. */
export async function seedSuppliers(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const [lead, analyst, sponsor] = (['project-lead', 'analyst', 'management'] as const).map((role) => actAs(given, owners, role)) as [Scope, Scope, Scope];
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const at = (week: number) => toDate(addDays(monday, 7 * week + 1));
  const specs = await listSpecs(lead);
  const criterionIds: string[] = [];
  for (const { name, spec, weight } of CRITERIA) criterionIds.push(must(await addSupplierCriterion(lead, { name, weight, specificationId: specs.find((one) => one.name === spec)?.id ?? '' }, at(-47))).id);
  const supplierIds: string[] = [];
  for (const { name, note, remarks, ...scored } of SUPPLIERS) {
    const { id } = must(await addSupplier(lead, { name, note, contact: '' }, at(-46)));
    for (const [by, assessor] of [['lead', lead], ['analyst', analyst]] as const) {
      const scores = criterionIds.map((criterionId, on) => ({ criterionId, score: scored[by][on], remark: remarks.find((remark) => remark.by === by && remark.on === on)?.text ?? '' }));
      must(await scoreSupplier(assessor, id, { scores }, at(-42)));
    }
    supplierIds.push(id);
  }
  must(await closeSelection(sponsor, { supplierId: supplierIds[0] ?? '', reason: REASON }, at(-40)));
  tell('Three suppliers scored by two people, and the one that was chosen.');
}

function actAs(scope: Scope, owners: Story['owners'], role: Role): Scope {
  const person = owners.find((owner) => owner.role === role);
  if (!person || !isRole(person.role)) throw new Error('The demo lacks somebody for its suppliers.');
  return { ...scope, member: { id: person.id, name: person.name, role: person.role }, actor: person.name, permissions: permissionsOf(person.role) };
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's suppliers were refused: ${result.reason}`);
  return result.value;
}
