/** Choosing a place of the axis of a chart, with the mouse or with the keyboard. */
export interface PlaceChoice {
  /** How many places there are. */
  count: number;
  /** What stands at a place, in words: it is read out on the way. */
  textAt: (place: number) => string;
  onChoose: (place: number) => void;
}
