export interface SeedOptions {
  /** Now: the story ends here. */
  asOf: Date;
  /** Is handed a line per step. */
  tell: (line: string) => void;
}
