/** The path of a line through values, for SVG: pen up at a gap. */
export function lineThrough(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  return values.map((value, index) => (value === null ? '' : `${index === 0 || (values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
}
