import { z } from 'zod';
import { type Role, ROLES } from '#app/people/role.ts';
import { type Grain, GRAINS, type MetricDefinition, standsAlone } from '#app/values/metric.ts';
import { fitting, LONGEST_SLICE, readSlice } from '#app/values/slice.ts';
import { CHART_KINDS, COMPARISONS, DIMENSIONS, type Exploration } from '../explore/exploration.ts';
import { splitsOf } from '../explore/explored.ts';
import { SPANS } from '../filter.ts';
import { LOOKING_ROLES } from './own-dashboard.ts';
import { COLUMNS, fittingSize, MOST_TILES, type Tile, type TileContent, TILE_KINDS } from './tile.ts';
import type { DashboardForm, TileForm } from './tile-form.ts';

export const LONGEST_NAME = 80;
export const LONGEST_TITLE = 80;
export const LONGEST_TEXT = 1_000;

const text = z.string();
const size = (most: number) => z.coerce.number().int().min(1).max(most);

const TileFormSchema = z
  .object({
    kind: z.enum(TILE_KINDS).catch('text'),
    columns: size(COLUMNS).catch(COLUMNS),
    rows: size(3).catch(1),
    kpiId: text.catch(''),
    metricId: text.catch(''),
    grain: z.enum(GRAINS).catch('week'),
    span: z.coerce.number().pipe(z.literal(SPANS)).catch(26),
    by: z.enum(DIMENSIONS).catch('none'),
    teamId: text.catch(''),
    slice: text.max(LONGEST_SLICE).catch(''),
    compare: z.enum(COMPARISONS).catch('none'),
    chart: z.enum(CHART_KINDS).catch('line'),
    title: text.catch(''),
    text: text.catch(''),
  })
  .transform((tile): TileForm => ({ ...tile, ...fittingSize(tile.kind, tile) }));

/**
 * The fields as they are named in the form: `name`, `roles` once for each, `tiles.2.kpiId`. Whatever is sent reads as a dashboard:
 * what is missing or wrong is said by `checkDashboard`, and nothing typed is lost.
 */
export function readDashboardForm(entries: Iterable<[string, unknown]>): DashboardForm {
  const form: DashboardForm = { name: '', roles: [], tiles: [] };
  const tiles: Record<string, unknown>[] = [];
  for (const [name, value] of entries) {
    const tile = /^tiles\.(\d{1,2})\.(\w+)$/.exec(name);
    if (tile) (tiles[Number(tile[1])] ??= {})[tile[2]!] = value;
    else if (name === 'name') form.name = text.catch('').parse(value);
    else if (name === 'roles') form.roles.push(...ROLES.filter((role) => role === value && !form.roles.includes(role)));
  }
  return { ...form, tiles: tiles.filter(Boolean).slice(0, MOST_TILES).map((tile) => TileFormSchema.parse(tile)) };
}

export type DashboardProblem =
  | 'name-missing' | 'name-taken' | 'too-long' | 'role-looks-not' | 'kpi-missing' | 'kpi-gone' | 'metric-missing' | 'metric-gone'
  | 'grain-not-offered' | 'not-per-team' | 'not-split-so' | 'slice-not-offered' | 'team-gone' | 'text-missing';

/** By the name of the field. */
export type DashboardProblems = Readonly<Record<string, DashboardProblem>>;

/** What the workspace has to choose from. */
export interface Choices {
  kpiIds: readonly string[];
  metrics: readonly MetricDefinition[];
  teamIds: readonly string[];
}

export type CheckedDashboard = { ok: true; content: { name: string; roles: Role[]; tiles: Tile[] } } | { ok: false; problems: DashboardProblems };

/** What is to be kept of a form, or every problem at its field. */
export function checkDashboard(form: DashboardForm, choices: Choices): CheckedDashboard {
  const problems: Record<string, DashboardProblem> = {};
  const name = form.name.trim();
  if (!name) problems.name = 'name-missing';
  else if (name.length > LONGEST_NAME) problems.name = 'too-long';
  if (form.roles.some((role) => !LOOKING_ROLES.includes(role))) problems.roles = 'role-looks-not';
  const tiles = form.tiles.map((tile, at): Tile => {
    const [content, problem] = contentOf(tile, choices);
    if (problem) problems[`tiles.${at}.${problem.field}`] = problem.reason;
    return { ...content, columns: tile.columns, rows: tile.rows };
  });
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, content: { name, roles: form.roles, tiles } };
}

type TileProblem = { field: keyof TileForm; reason: DashboardProblem } | null;

function contentOf(tile: TileForm, choices: Choices): [TileContent, TileProblem] {
  switch (tile.kind) {
    case 'kpi':
      return [{ kind: 'kpi', kpiId: tile.kpiId }, kpiProblem(tile.kpiId, choices)];
    case 'chart': {
      const { metricId, grain, span, by, compare, chart } = tile;
      const exploration = { metricId: metricId as Exploration['metricId'], grain, span, by, teamId: tile.teamId || null, slice: tile.slice || null, compare, chart };
      return [{ kind: 'chart', exploration }, chartProblem(exploration, choices)];
    }
    case 'text': {
      const [title, written] = [tile.title.trim(), tile.text.trim()];
      return [{ kind: 'text', title, text: written }, textProblem(title, written)];
    }
  }
}

function kpiProblem(kpiId: string, { kpiIds }: Choices): TileProblem {
  if (!kpiId) return { field: 'kpiId', reason: 'kpi-missing' };
  return kpiIds.includes(kpiId) ? null : { field: 'kpiId', reason: 'kpi-gone' };
}

function chartProblem({ metricId, grain, by, teamId, slice: key }: { metricId: string; grain: Grain; by: Exploration['by']; teamId: string | null; slice: string | null }, { metrics, teamIds }: Choices): TileProblem {
  if (!metricId) return { field: 'metricId', reason: 'metric-missing' };
  const metric = metrics.find(({ id }) => id === metricId);
  if (!metric || !standsAlone(metric)) return { field: 'metricId', reason: 'metric-gone' };
  if (!metric.grains.includes(grain)) return { field: 'grain', reason: 'grain-not-offered' };
  const slice = readSlice(key);
  if (key !== null && fitting(slice, metric) === null) return { field: 'slice', reason: 'slice-not-offered' };
  if (!splitsOf(metric, slice).includes(by)) return { field: 'by', reason: 'not-split-so' };
  if (teamId === null) return null;
  if (!metric.perTeam) return { field: 'teamId', reason: 'not-per-team' };
  return teamIds.includes(teamId) ? null : { field: 'teamId', reason: 'team-gone' };
}

function textProblem(title: string, written: string): TileProblem {
  if (!title && !written) return { field: 'title', reason: 'text-missing' };
  if (title.length > LONGEST_TITLE) return { field: 'title', reason: 'too-long' };
  return written.length > LONGEST_TEXT ? { field: 'text', reason: 'too-long' } : null;
}

export const NewDashboardSchema = z.strictObject({ name: z.string().default('') });
export const DashboardRemovalSchema = z.object({ is: z.enum(['removed', 'kept']) });
