import { inertCell } from '#app/values/table/inert-cell.ts';
import type { LegendEntry } from './chart-legend.tsx';
import { readPalette, seriesColour } from './palette.ts';

const MARGIN = 24;
const TITLE_HEIGHT = 36;
const LEGEND_HEIGHT = 28;
const SWATCH = 14;
/** A figure, below nought too, in percent or not. */
const NUMBER = /^[-−]?[\d.,\s]+%?$/;

/** Saves what is drawn as a picture with its title and legend, on the paper of the theme, as sharp as the screen draws it. */
export function savePicture(chart: HTMLCanvasElement, label: string, legend: readonly LegendEntry[]): void {
  const palette = readPalette();
  const scale = chart.width / chart.clientWidth;
  const hasLegend = legend.length > 1;
  const picture = document.createElement('canvas');
  picture.width = chart.width + 2 * MARGIN * scale;
  picture.height = chart.height + (2 * MARGIN + TITLE_HEIGHT + (hasLegend ? LEGEND_HEIGHT : 0)) * scale;
  const draw = picture.getContext('2d')!;
  draw.fillStyle = palette.surface;
  draw.fillRect(0, 0, picture.width, picture.height);
  draw.scale(scale, scale);
  const family = getComputedStyle(document.body).fontFamily;
  draw.textBaseline = 'middle';
  draw.fillStyle = palette.text;
  draw.font = `600 16px ${family}`;
  draw.fillText(label, MARGIN, MARGIN + 8, chart.clientWidth);
  if (hasLegend) {
    draw.font = `12px ${family}`;
    let x = MARGIN;
    for (const entry of legend) {
      draw.fillStyle = entry.index === undefined ? palette.muted : seriesColour(palette, entry.index);
      draw.fillRect(x, MARGIN + TITLE_HEIGHT + 2, SWATCH, 3);
      draw.fillStyle = palette.muted;
      draw.fillText(entry.label, x + SWATCH + 6, MARGIN + TITLE_HEIGHT + 4);
      x += SWATCH + 22 + draw.measureText(entry.label).width;
    }
  }
  draw.drawImage(chart, MARGIN, MARGIN + TITLE_HEIGHT + (hasLegend ? LEGEND_HEIGHT : 0), chart.clientWidth, chart.clientHeight);
  saveCanvas(picture, label);
}

/** Saves what was drawn under its name. */
export function saveCanvas(picture: HTMLCanvasElement, label: string): void {
  picture.toBlob((blob) => blob && save(blob, `${fileName(label)}.png`), 'image/png');
}

/** Saves the figures as a file that a spreadsheet opens: as they read on the page, where a comma stands before decimals with semicolons between the cells. */
export function saveTable(table: HTMLTableElement, label: string): void {
  const hasComma = document.documentElement.lang === 'nl';
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => csvCell(cell.innerText)));
  const text = rows.map((cells) => cells.join(hasComma ? ';' : ',')).join('\r\n');
  save(new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' }), `${fileName(label)}.csv`);
}

/** A note in a cell stands behind its figure; a text is never a formula. */
function csvCell(shown: string): string {
  const plain = shown.replace(/\s*\n\s*/g, ' · ').replaceAll('\u00A0', ' ').trim();
  const text = NUMBER.test(plain) ? plain.replace('−', '-') : inertCell(plain);
  return /[\s,;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function fileName(label: string): string {
  return label.replace(/[^\p{L}\p{N} -]+/gu, '').trim().replace(/\s+/g, '-').slice(0, 80) || 'pacer';
}
