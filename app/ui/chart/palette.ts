/** The colours of the theme as the canvas needs them. */
export interface Palette {
  text: string;
  muted: string;
  border: string;
  surface: string;
  warn: string;
  accent: string;
  /** The two that mean something: system and process, behaviour and culture. */
  blue: string;
  red: string;
  series: readonly string[];
}

/** Read from the page, because theme and paper decide them. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: read('text'),
    muted: read('muted'),
    border: read('border'),
    surface: read('surface'),
    warn: read('warn'),
    accent: read('accent'),
    blue: read('blue'),
    red: read('red'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((index) => read(`series-${index}`)),
  };
}

const POINT_STYLES = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'] as const;

/** Which of the six shapes stands beside the colour of the series at that place: where the colours start again they come with other shapes. */
export function shapeOf(index: number): number {
  return (index + Math.floor(index / POINT_STYLES.length)) % POINT_STYLES.length;
}

export function pointStyle(index: number): (typeof POINT_STYLES)[number] {
  return POINT_STYLES[shapeOf(index)]!;
}

/** The colour with an opacity; from #rrggbb, or #rgb, as style sheets are shortened. */
export function fade(colour: string, opacity: number): string {
  const hex = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  return `${hex}${Math.round(opacity * 255).toString(16).padStart(2, '0')}`;
}

/** The colour of the series at that place; after six they start again. */
export function seriesColour(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.accent;
}
