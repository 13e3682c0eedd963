import type { PlanColour, PlanShape } from './plan-item.ts';

/** The width and height of a sign. */
export const SIGN_SIZE = 16;

/** What stands for an item where there is no bar: blue is square, red is round, so that the colour is not all that tells; what takes no time stands on its point, an outcome has a fold. As the path of an svg. */
export const SIGNS: Record<PlanShape, Record<PlanColour, string>> = {
  activity: { blue: 'M2 4h12v8H2Z', red: 'M6 4h4a4 4 0 0 1 0 8H6a4 4 0 0 1 0-8Z' },
  milestone: { blue: 'M8 1 15 8 8 15 1 8Z', red: 'M8 1.5Q9.5 6.5 14.5 8 9.5 9.5 8 14.5 6.5 9.5 1.5 8 6.5 6.5 8 1.5Z' },
  deliverable: { blue: 'M3 1h7l3 3v11H3Z', red: 'M5 1h5l3 3v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z' },
};
