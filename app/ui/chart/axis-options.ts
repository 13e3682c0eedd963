import type { ChartOptions } from 'chart.js';
import type { Palette } from './palette.ts';

interface AxisOptions {
  palette: Palette;
  format: (y: number) => string;
  /** The text under the axis. */
  labels: readonly string[];
  isStacked?: boolean;
  /** Whether the axis must hold zero; bars and areas always do. */
  fromZero?: boolean;
  /** In pixels, above the chart; a row of words by default. */
  room?: number;
}

/** Axes and tooltip of every chart with an x of words and a y of numbers: few lines, no frame. */
export function axisOptions({ palette, format, labels, isStacked = false, fromZero = true, room = 18 }: AxisOptions): ChartOptions<'line'> & ChartOptions<'bar'> {
  return {
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: room, right: 8 } },
    scales: {
      x: {
        stacked: isStacked,
        grid: { display: false },
        border: { color: palette.border },
        ticks: { color: palette.muted, maxRotation: 0, autoSkipPadding: 24, callback: (value) => labels[Number(value)] ?? '' },
      },
      y: {
        stacked: isStacked,
        beginAtZero: fromZero,
        grace: '8%',
        grid: { color: palette.border },
        border: { display: false },
        ticks: { color: palette.muted, maxTicksLimit: 6, padding: 8, callback: (value) => format(Number(value)) },
      },
    },
    plugins: { tooltip: tooltipOptions(palette, format, labels) },
  };
}

/** The tooltip: the page's surface, not a black box. */
function tooltipOptions(palette: Palette, format: (y: number) => string, labels: readonly string[]) {
  return {
    backgroundColor: palette.surface,
    titleColor: palette.text,
    bodyColor: palette.text,
    borderColor: palette.border,
    borderWidth: 1,
    padding: 10,
    cornerRadius: 6,
    usePointStyle: true,
    boxPadding: 4,
    // The bounds of a forecast are drawn as lines without a name.
    filter: (item: { dataset: { label?: string } }) => item.dataset.label !== undefined,
    callbacks: {
      title: (items: { dataIndex: number }[]) => labels[items[0]?.dataIndex ?? -1] ?? '',
      label: (item: { dataset: { label?: string }; parsed: { y: number | null } }) =>
        ` ${item.dataset.label ?? ''}: ${item.parsed.y === null ? '–' : format(item.parsed.y)}`,
    },
  };
}
