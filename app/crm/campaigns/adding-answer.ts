/** What came of putting contacts in a campaign. */
export interface Added {
  /** In the campaign now, the control group among them. */
  added: number;
  control: number;
  /** Were in it before. */
  already: number;
  /** Left out, because they do not want this. */
  unwilling: number;
}

/** What the list is told when contacts were added to a campaign; `batchId` undoes it. */
export type AddingAnswer = ({ status: 'done'; batchId: string; campaign: string } & Added) | { status: 'refused'; reason: 'not-found' | 'ended' | 'list-unclear' };
