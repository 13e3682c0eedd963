/** Why two records are not merged. taken: a value that may occur once is another record's. */
export type MergeRefusal = 'same-record' | 'gone' | 'changed-meanwhile' | 'taken';
