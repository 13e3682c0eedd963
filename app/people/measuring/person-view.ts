/** Somebody looked at what one person does. */
export interface PersonView {
  at: Date;
  /** Who, in words. */
  actor: string;
  /** The page, such as person. */
  page: string;
}
