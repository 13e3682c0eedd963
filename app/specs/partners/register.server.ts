import { z } from 'zod';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { systemScope } from '#app/people/workspaces.server.ts';
import { type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { measureIdOf, type MetricId, type MetricUnit } from '#app/values/metric.ts';
import { isUuid } from '#app/values/uuid.ts';
import { openToken, signToken } from '#app/web/signed-token.server.ts';
import type { Direction, Layer } from '#app/kpis/kpi.ts';
import { type CourseKind, courseOf, type Reset } from '#app/kpis/target/course.ts';
import type { Pillar } from '../spec.ts';
import type { PartnerRegister, SharedSpecs } from './register.ts';
import { signedState } from './signature.ts';

/** Who carries what, and who outside may read it. Links are given to `mayShare` only. */
export async function findRegister(scope: Scope, { mayShare, asOf }: { mayShare: boolean; asOf: Date }): Promise<PartnerRegister> {
  const { workspaceId } = scope;
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const { partners, signatures, needed } = await readCarriers(tx, workspaceId);
    const partnerIds = new Set(partners.map(({ id }) => id));
    const specs = await tx.specification.findMany({ where: { workspaceId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, version: true } });
    const externals = await tx.externalPartner.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
    return {
      needed,
      partners,
      specifications: specs.map((spec) => {
        const { memberIds, isShared } = signedState(spec, signatures, partnerIds, needed);
        return { ...spec, isShared, isSignedByReader: scope.member !== null && memberIds.includes(scope.member.id), signedBy: partners.filter(({ id }) => memberIds.includes(id)).map(({ name }) => name) };
      }),
      isPartner: scope.member !== null && partnerIds.has(scope.member.id),
      externals: externals.map(({ id, name, expiresOn, revokedAt }) => {
        const state = revokedAt ? 'revoked' : dayOf(expiresOn) < today ? 'expired' : 'open';
        return { id, name, expiresOn: dayOf(expiresOn), state, token: mayShare && state === 'open' ? signToken([workspaceId, id], LINK) : null };
      }),
    };
  });
}

const LINK = 'external-partner';
const Holder = z.tuple([z.string().refine(isUuid), z.string().refine(isUuid)]);

/** What the link of an organisation outside shows: the specifications that enough partners signed as they are now. Null once it expired, was revoked or is not ours. */
export async function findSharedSpecs(token: string, asOf: Date): Promise<SharedSpecs | null> {
  const read = Holder.safeParse(openToken(token, LINK));
  if (!read.success) return null;
  const [workspaceId, id] = read.data;
  const scope = await systemScope(workspaceId, 'screen', 'external-partner').catch(() => null);
  if (!scope) return null;
  return inWorkspace(workspaceId, async (tx) => {
    const open = await tx.externalPartner.findFirst({ where: { workspaceId, id, revokedAt: null, expiresOn: { gte: toDate(dayIn(asOf, scope.timeZone)) } } });
    if (!open) return null;
    const { partners, signatures, needed } = await readCarriers(tx, workspaceId);
    const partnerIds = new Set(partners.map((partner) => partner.id));
    const specs = await tx.specification.findMany({ where: { workspaceId }, orderBy: [{ pillar: 'asc' }, { name: 'asc' }, { id: 'asc' }] });
    const measures = (await tx.ownMeasure.findMany({ where: { workspaceId }, select: { id: true, name: true, unit: true } })).map((own) => ({ ...own, unit: own.unit as MetricUnit }));
    const { name: workspace } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    return {
      workspace,
      partner: open.name,
      expiresOn: dayOf(open.expiresOn),
      currency: scope.currency,
      // No baseline, no owner, no names of who signed: what has to be reached, not how it stands and who it is about.
      specifications: specs
        .filter((spec) => signedState(spec, signatures, partnerIds, needed).isShared)
        .map(({ id: specId, name, pillar, layer, actor, act, object, context, keyQuestion, metricId, direction, targetValue, lowerValue, course, resetEvery, deadlineOn }) => ({
          id: specId, name, actor, act, object, context, keyQuestion, targetValue, lowerValue,
          course: courseOf({ course: course as CourseKind, resetEvery: resetEvery as Reset | null, steps: [] }), // the way there is not told
          pillar: pillar as Pillar | null,
          layer: layer as Layer,
          metricId: metricId as MetricId,
          measure: measures.find(({ id: measureId }) => measureId === measureIdOf(metricId)) ?? null,
          direction: direction as Direction,
          deadlineOn: dayOf(deadlineOn) satisfies Day,
        })),
    };
  });
}

/** Partners who are there now, every signature, and how many are asked. */
async function readCarriers(tx: Transaction, workspaceId: string) {
  const rows = await tx.crmPartner.findMany({ where: { workspaceId, endedAt: null }, select: { memberId: true, part: true } });
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ memberId }) => memberId) }, accessEndedAt: null }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const signatures = await tx.specificationSignature.findMany({ where: { workspaceId }, select: { specificationId: true, version: true, memberId: true } });
  const { signaturesNeeded: needed } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { signaturesNeeded: true } });
  return { needed, signatures, partners: members.map(({ id, name }) => ({ id, name, part: rows.find(({ memberId }) => memberId === id)?.part ?? '' })) };
}
