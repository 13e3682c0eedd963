import { m } from '#app/messages/compiled/messages.js';
import { fade, type Palette, readPalette } from '#app/ui/chart/palette.ts';
import { saveCanvas } from '#app/ui/chart/save-chart.ts';
import type { Format } from '#app/ui/make-format.ts';
import { type Day, daysBetween } from '#app/values/day.ts';
import { SIGN_SIZE, SIGNS } from '../../plan/item-sign.ts';
import type { Timing } from '../../plan/critical-path.ts';
import { dayAt } from '../../plan/day-number.ts';
import { expectedOf, partPassed, type PlanItem, slipOf, stateOf, takesNoTime } from '../../plan/plan-item.ts';
import { type DrawnPlan, drawnLinks, type PlanAxis, placeOf, type PlanRow, ROW_HEIGHT } from '../../plan/plan-layout.ts';
import { largeTickName, smallTickName } from '../../plan/tick-words.ts';
import { type PhaseKind, phaseNumber } from '../../phase.ts';
import type { Roadmap } from '../../roadmap.ts';
import { phaseName, verdictName } from '../../roadmap-words.ts';

/** More is a wall, and no slide. */
const MOST_ROWS = 200;
const MARGIN = 24;
/** Wider than on the page: on a slide nobody points at a name to read it in whole. */
const NAMES_WIDTH = 420;
const HEAD = 92;
const FOOT = 28;
const BAR = { top: 8, height: 18 };
/** Browsers draw no wider and no larger ones. */
const MOST_DOTS = { side: 16_000, all: 120_000_000 };

interface Pen {
  draw: CanvasRenderingContext2D;
  palette: Palette;
  family: string;
}

/** Draws the whole plan with its names, days and links, on the paper of the theme, and saves it. Rows that do not fit are counted under it. */
export function savePlanPicture(drawn: DrawnPlan, roadmap: Roadmap, format: Format): void {
  const { axis, rows } = drawn;
  const shown = rows.slice(0, MOST_ROWS);
  const [width, height] = [2 * MARGIN + NAMES_WIDTH + axis.width, 2 * MARGIN + HEAD + shown.length * ROW_HEIGHT + FOOT];
  const scale = Math.min(2, MOST_DOTS.side / width, MOST_DOTS.side / height, Math.sqrt(MOST_DOTS.all / (width * height)));
  const picture = document.createElement('canvas');
  picture.width = width * scale;
  picture.height = height * scale;
  const pen: Pen = { draw: picture.getContext('2d')!, palette: readPalette(), family: getComputedStyle(document.body).fontFamily };
  const { draw, palette } = pen;
  draw.scale(scale, scale);
  draw.fillStyle = palette.surface;
  draw.fillRect(0, 0, width, height);
  draw.textBaseline = 'middle';
  draw.translate(MARGIN, MARGIN);
  write(pen, roadmap.name, { x: 0, y: 10, weight: 600, size: 18 });
  write(pen, format.date(roadmap.today), { x: 0, y: 34, colour: palette.muted });
  const part = shown.length < rows.length ? [m.plan_picture_part({ shown: shown.length, of: rows.length })] : [];
  write(pen, [...part, m.plan_picture_legend()].join(' '), { x: 0, y: HEAD + shown.length * ROW_HEIGHT + 18, colour: palette.muted });
  draw.translate(0, HEAD);
  drawGrid(pen, axis, shown.length * ROW_HEIGHT, roadmap, format);
  shown.forEach((row, place) => drawRow(pen, row, place * ROW_HEIGHT, drawn, roadmap));
  draw.translate(NAMES_WIDTH, 0);
  // What leads to a row that is left out goes no further than the last one.
  draw.beginPath();
  draw.rect(0, 0, axis.width, shown.length * ROW_HEIGHT);
  draw.clip();
  for (const { path, isCritical } of drawnLinks(drawn, { from: 0, to: shown.length - 1 })) stroke(pen, new Path2D(path), isCritical ? palette.text : palette.muted, isCritical ? 2 : 1);
  saveCanvas(picture, `${roadmap.name} ${m.plan_title()}`);
}

function drawGrid(pen: Pen, axis: PlanAxis, height: number, { today, goLiveOn }: Roadmap, format: Format): void {
  const { palette } = pen;
  for (const { day, at } of axis.small) {
    rule(pen, NAMES_WIDTH + at, [-20, height], fade(palette.border, 0.7));
    write(pen, smallTickName(axis, day, format), { x: NAMES_WIDTH + at + 4, y: -10, colour: palette.muted, size: 11 });
  }
  for (const { day, at } of axis.large) {
    rule(pen, NAMES_WIDTH + at, [-38, height], palette.border);
    write(pen, largeTickName(axis, day, format), { x: NAMES_WIDTH + at + 4, y: -28, weight: 600, size: 12 });
  }
  // The word of the earlier line stands before it, so that two lines near each other can both be read.
  const mark = (on: Day, word: string, colour: string, { dash = [] as number[], isEarlier = false }) => {
    const x = NAMES_WIDTH + placeOf(axis, on);
    rule(pen, x, [-48, height], colour, { width: 2, dash });
    pen.draw.textAlign = isEarlier ? 'end' : 'start';
    write(pen, word, { x: isEarlier ? x - 5 : x + 5, y: -46, colour, weight: 600, size: 12 });
    pen.draw.textAlign = 'start';
  };
  if (goLiveOn) mark(goLiveOn, m.plan_go_live(), palette.accent, { dash: [6, 4], isEarlier: goLiveOn < today });
  mark(today, m.roadmap_today(), palette.text, { isEarlier: goLiveOn !== null && today <= goLiveOn });
}

function drawRow(pen: Pen, row: PlanRow, top: number, { axis, timings }: DrawnPlan, roadmap: Roadmap): void {
  const { draw, palette } = pen;
  const middle = top + ROW_HEIGHT / 2;
  draw.fillStyle = fade(palette.border, 0.6);
  draw.fillRect(0, top + ROW_HEIGHT - 1, NAMES_WIDTH + axis.width, 1);
  if (row.kind === 'phase') return drawPhase(pen, row.phase, top, axis, roadmap);
  const { item } = row;
  drawSign(pen, item, 0, middle - 7, 14);
  write(pen, item.name, { x: 24, y: middle, most: NAMES_WIDTH - 36, colour: stateOf(item) === 'done' ? palette.muted : palette.text });
  drawBar(pen, item, top + BAR.top, axis, timings.get(item.id), roadmap.today);
}

function drawPhase(pen: Pen, kind: PhaseKind, top: number, axis: PlanAxis, { phases, timeline }: Roadmap): void {
  const { draw, palette } = pen;
  const middle = top + ROW_HEIGHT / 2;
  draw.fillStyle = fade(palette.border, 0.4);
  draw.fillRect(0, top, NAMES_WIDTH + axis.width, ROW_HEIGHT - 1);
  write(pen, `${phaseNumber(kind)}. ${phaseName(kind)}`, { x: 4, y: middle, weight: 600 });
  const expected = timeline.rows.find((row) => row.kind === kind)?.expected;
  draw.fillStyle = fade(palette.muted, 0.5);
  if (expected) draw.fillRect(NAMES_WIDTH + placeOf(axis, expected.start), middle - 3, daysBetween(expected.start, expected.end) * axis.dayWidth, 6);
  const gate = phases.find((phase) => phase.kind === kind)?.gate;
  if (!gate) return;
  const x = NAMES_WIDTH + placeOf(axis, gate.decidedOn ?? gate.plannedOn);
  const diamond = new Path2D(`M${x} ${middle - 12}l12 12-12 12-12-12Z`);
  draw.fillStyle = palette.surface;
  draw.fill(diamond);
  stroke(pen, diamond, palette.text, 2);
  draw.textAlign = 'center';
  write(pen, String(phaseNumber(kind)), { x, y: middle, weight: 600, size: 11 });
  draw.textAlign = 'start';
  if (gate.verdict) write(pen, verdictName(gate.verdict), { x: x + 18, y: middle, size: 12 });
}

/** As full as its time has passed; under it the days that were agreed where it has others, behind it how long it can wait. */
function drawBar(pen: Pen, item: PlanItem, top: number, axis: PlanAxis, timing: Timing | undefined, today: Day): void {
  const { draw, palette } = pen;
  const { start, end } = expectedOf(item);
  const isMoment = takesNoTime(item);
  const isCritical = timing?.isCritical ?? false;
  const x = NAMES_WIDTH + placeOf(axis, start);
  const width = isMoment ? 0 : Math.max(4, daysBetween(start, end) * axis.dayWidth - 1);
  if (timing && timing.slackDays > 0 && stateOf(item) !== 'done') {
    const [from, to, y] = [x + width + (isMoment ? 10 : 1), NAMES_WIDTH + placeOf(axis, dayAt(timing.latestEnd)), top + BAR.height / 2];
    line(pen, [from, y], [Math.max(from, to), y], palette.muted, { dash: [2, 3] });
  }
  if (isMoment) return drawSign(pen, item, x - 9, top, 18);
  if (slipOf(item) !== 0) {
    draw.fillStyle = fade(palette.muted, 0.6);
    draw.fillRect(NAMES_WIDTH + placeOf(axis, item.planned.start), top + BAR.height + 2, Math.max(3, daysBetween(item.planned.start, item.planned.end) * axis.dayWidth), 3);
  }
  const bar = new Path2D();
  bar.roundRect(x, top, width, BAR.height, item.colour === 'blue' ? 2 : BAR.height / 2);
  const colour = palette[item.colour];
  draw.fillStyle = fade(colour, 0.18);
  draw.fill(bar);
  draw.save();
  draw.clip(bar);
  draw.fillStyle = colour;
  draw.fillRect(x, top, width * partPassed(item, today), BAR.height);
  draw.restore();
  stroke(pen, bar, isCritical ? palette.text : colour, isCritical ? 2.5 : 1);
}

function drawSign({ draw, palette }: Pen, item: PlanItem, x: number, y: number, size: number): void {
  draw.save();
  draw.translate(x, y);
  draw.scale(size / SIGN_SIZE, size / SIGN_SIZE);
  draw.fillStyle = palette[item.colour];
  draw.fill(new Path2D(SIGNS[item.shape][item.colour]));
  draw.restore();
}

interface Written {
  x: number;
  y: number;
  colour?: string;
  weight?: number;
  size?: number;
  /** In pixels; what is longer is cut off with dots. */
  most?: number;
}

function write({ draw, palette, family }: Pen, text: string, { x, y, colour = palette.text, weight = 400, size = 13, most = Infinity }: Written): void {
  draw.font = `${weight} ${size}px ${family}`;
  draw.fillStyle = colour;
  let shown = text;
  while (shown.length > 1 && draw.measureText(shown).width > most) shown = `${shown.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
  draw.fillText(shown, x, y);
}

interface LineLook {
  width?: number;
  dash?: number[];
}

const rule = (pen: Pen, x: number, [from, to]: [number, number], colour: string, look: LineLook = {}) => line(pen, [x, from], [x, to], colour, look);

function line({ draw }: Pen, from: [number, number], to: [number, number], colour: string, { width = 1, dash = [] }: LineLook): void {
  draw.save();
  draw.setLineDash(dash);
  draw.strokeStyle = colour;
  draw.lineWidth = width;
  draw.beginPath();
  draw.moveTo(...from);
  draw.lineTo(...to);
  draw.stroke();
  draw.restore();
}

function stroke({ draw }: Pen, path: Path2D, colour: string, width: number): void {
  draw.strokeStyle = colour;
  draw.lineWidth = width;
  draw.stroke(path);
}
