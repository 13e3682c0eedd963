import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { type Palette, readPalette } from './palette.ts';

Chart.register(
  LineController, BarController, RadarController, ScatterController,
  LineElement, BarElement, PointElement,
  CategoryScale, LinearScale, RadialLinearScale,
  Filler, Tooltip, annotation,
);

export interface DrawnChart {
  stop: () => void;
  /** Which place of the axis is meant by a press; null is none. */
  placeAt: (press: Event) => number | null;
  /** Shows what stands at a place of the axis, as a mouse over it does; null shows nothing. */
  show: (place: number | null) => void;
}

/** Draws on the canvas, again when theme or paper change. */
export function drawChart(canvas: HTMLCanvasElement, config: (palette: Palette) => ChartConfiguration): DrawnChart {
  let chart = draw(canvas, config);
  const redraw = () => {
    chart.destroy();
    chart = draw(canvas, config);
  };
  const media = ['print', '(prefers-color-scheme: dark)'].map((query) => matchMedia(query));
  for (const query of media) query.addEventListener('change', redraw);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return {
    stop: () => {
      for (const query of media) query.removeEventListener('change', redraw);
      theme.disconnect();
      chart.destroy();
    },
    placeAt: (press) => chart.getElementsAtEventForMode(press, 'index', { intersect: false }, true)[0]?.index ?? null,
    show: (place) => {
      const active = place === null ? [] : chart.getSortedVisibleDatasetMetas().map(({ index: datasetIndex }) => ({ datasetIndex, index: place }));
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart.update('none');
    },
  };
}

function draw(canvas: HTMLCanvasElement, config: (palette: Palette) => ChartConfiguration): Chart {
  const palette = readPalette();
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  // As large as small text of the page, which is smaller on paper and larger on a wall.
  Chart.defaults.font.size = 0.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  Chart.defaults.color = palette.muted;
  Chart.defaults.borderColor = palette.border;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  return new Chart(canvas, config(palette));
}
