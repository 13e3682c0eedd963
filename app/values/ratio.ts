/** Null when there is nothing to divide by: no value, never 0 %. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
