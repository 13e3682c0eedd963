import { addDays, type Day, daysBetween, parseDay } from '#app/values/day.ts';
import type { PhaseKind } from '../phase.ts';
import { type PlanDraft, type PlanItemInput, PlanItemSchema, toDraft } from '../plan/plan-form.ts';
import { happensAhead, type PlanColour } from '../plan/plan-item.ts';
import { checkWaits } from './check-waits.ts';
import type { FileNote, FileRow, PlanColumn, ReadPlan } from './file-row.ts';
import type { PlanWords } from './plan-headers.ts';

/** What the file is held against. */
export interface ImportGround {
  phases: readonly { id: string; kind: PhaseKind }[];
  /** What stands in the plan already. */
  items: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string }[];
  words: PlanWords;
  /** For what the file does not say. */
  phaseId: string;
  colour: PlanColour;
  today: Day;
}

export interface RowRefusal {
  row: number;
  column: PlanColumn;
  reason: string;
  /** What stands there. */
  text: string;
}

/** `from` and `to` are places in the drafts; a text is the id of what stands in the plan already. */
export interface DraftLink {
  from: number | string;
  to: number;
  lagDays: number;
}

export interface CheckedPlan {
  drafts: PlanDraft[];
  links: DraftLink[];
  refusals: RowRefusal[];
  notes: FileNote[];
}

/** What the file would add, and everything for which it cannot: with one refusal nothing is added. */
export function checkRows({ rows, notes }: ReadPlan, ground: ImportGround): CheckedPlan {
  const names = new Set(ground.items.map(({ name }) => plain(name)));
  const checked = rows.map((row) => checkRow(row, ground, (name) => names.has(plain(name))));
  const waits = checkWaits(rows, ground.items);
  const refusals = [...checked.flatMap((each) => each.refusals), ...waits.refusals].sort((one, other) => one.row - other.row);
  return { drafts: checked.flatMap(({ draft }) => draft ?? []), links: waits.links, refusals, notes: [...notes, ...checked.flatMap((each) => each.notes)] };
}

interface CheckedRow {
  draft: PlanDraft | null;
  refusals: RowRefusal[];
  notes: FileNote[];
}

function checkRow({ row, cells }: FileRow, ground: ImportGround, isThere: (name: string | undefined) => boolean): CheckedRow {
  const { words, members, phases } = ground;
  const refusals: RowRefusal[] = [];
  const refuse = (column: PlanColumn, reason: string) => refusals.push({ row, column, reason, text: cells[column] ?? '' });
  const meant = <Code>(column: PlanColumn, known: ReadonlyMap<string, Code>): Code | null => {
    const text = plain(cells[column]);
    const code = known.get(text) ?? known.get(text.replace(/^\d\.\s*/, '')) ?? null;
    if (text !== '' && code === null) refuse(column, 'unknown-word');
    return code;
  };
  const kind = meant('phase', words.phases);
  const shape = meant('shape', words.shapes) ?? 'activity';
  const colour = meant('colour', words.colours) ?? ground.colour;
  const state = meant('state', words.states) ?? 'upcoming';
  const owners = members.filter(({ name }) => cells.owner !== undefined && plain(name) === plain(cells.owner));
  const notes: FileNote[] = [];
  if (plain(cells.owner) !== '' && owners.length !== 1) notes.push({ code: 'owner-unknown', row });
  if (state === 'late') notes.push({ code: 'late', row });
  if (isThere(cells.name)) notes.push({ code: 'already-there', row });
  const given = PlanItemSchema.safeParse({
    name: cells.name ?? '', shape, colour,
    phaseId: phases.find((phase) => phase.kind === kind)?.id ?? ground.phaseId,
    ownerId: owners.length === 1 ? owners[0]!.id : null,
    hoursPlanned: hours(cells['hours-planned']), hoursSpent: hours(cells['hours-spent']),
    ...daysOf(cells, shape === 'activity', state === 'late' ? 'upcoming' : state),
  });
  if (!given.success) {
    const told = new Map(given.error.issues.map(({ path, message }) => [columnOf(path[0] as keyof PlanItemInput, cells), message]));
    for (const [column, reason] of told) refuse(column, reason);
  }
  if (!given.success || refusals.length > 0) return { draft: null, refusals, notes };
  const draft = toDraft(given.data);
  if (happensAhead(draft, ground.today)) refuse(state === 'done' ? 'last' : 'starts', 'actual-in-future');
  return { draft: refusals.length > 0 ? null : draft, refusals, notes };
}

type Cells = FileRow['cells'];

/** First and last day are as expected; what was agreed has its own last day, and else the same length, where the file says it. */
function daysOf(cells: Cells, takesTime: boolean, state: 'done' | 'running' | 'upcoming') {
  const [starts, last, planned] = [said(cells.starts), said(cells.last), said(cells.planned)];
  const first = takesTime ? starts : undefined;
  const actual = { actualStartsOn: state === 'upcoming' ? undefined : first, actualLastOn: state === 'done' ? last : undefined };
  const agreedFirst = takesTime ? said(cells['planned-starts']) : undefined;
  if ((planned ?? last) === last && (agreedFirst ?? first) === first) return { plannedStartsOn: first, plannedLastOn: last, ...actual };
  return { plannedStartsOn: agreedFirst ?? agreedStart(first, last, planned), plannedLastOn: planned ?? last, forecastStartsOn: first, forecastLastOn: last, ...actual };
}

function agreedStart(first: string | undefined, last: string | undefined, planned: string | undefined): string | undefined {
  const [from, to, agreed] = [first, last, planned].map((text) => parseDay(text ?? ''));
  return from && to && agreed ? addDays(agreed, -daysBetween(from, to)) : first;
}

function columnOf(field: keyof PlanItemInput, cells: Cells): PlanColumn {
  const isAgreedApart = plain(cells.planned) !== '' && plain(cells.planned) !== plain(cells.last);
  const columns: Partial<Record<keyof PlanItemInput, PlanColumn>> = { plannedStartsOn: said(cells['planned-starts']) === undefined ? 'starts' : 'planned-starts', forecastStartsOn: 'starts', actualStartsOn: 'starts', plannedLastOn: isAgreedApart ? 'planned' : 'last', forecastLastOn: 'last', actualLastOn: 'last', hoursPlanned: 'hours-planned', hoursSpent: 'hours-spent' };
  return columns[field] ?? 'name';
}

const plain = (text: string | undefined) => (text ?? '').trim().toLowerCase();
const said = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text.trim());
/** With a comma, so that no three decimals are taken for thousands. */
const hours = (text: string | undefined) => text?.replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
