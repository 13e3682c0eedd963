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

/** Draws on the canvas, again when theme or paper change. @returns how to stop. */
export function drawChart(canvas: HTMLCanvasElement, config: (palette: Palette) => ChartConfiguration): () => void {
  let chart = draw(canvas, config);
  const redraw = () => {
    chart.destroy();
    chart = draw(canvas, config);
  };
  const media = ['print', '(prefers-color-scheme: dark)'].map((query) => matchMedia(query));
  for (const query of media) query.addEventListener('change', redraw);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    for (const query of media) query.removeEventListener('change', redraw);
    theme.disconnect();
    chart.destroy();
  };
}

function draw(canvas: HTMLCanvasElement, config: (palette: Palette) => ChartConfiguration): Chart {
  const palette = readPalette();
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  Chart.defaults.color = palette.muted;
  Chart.defaults.borderColor = palette.border;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  return new Chart(canvas, config(palette));
}
