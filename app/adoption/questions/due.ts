import { addDays, type Day, toDate } from '#app/values/day.ts';

/** Within how many working days an answer is owed when nobody says otherwise. */
export const ANSWER_WITHIN_WORKING_DAYS = 2;

/** So many days from Monday to Friday later; public holidays are not known. */
export function addWorkingDays(from: Day, days: number): Day {
  let on = from;
  for (let left = days; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}

function isWorkingDay(of: Day): boolean {
  return ![0, 6].includes(toDate(of).getUTCDay());
}
