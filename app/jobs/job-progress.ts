/** What a page shows of a job. */
export interface JobProgress {
  id: string;
  name: string;
  /** superseded: another of its kind, waiting already, took its place. */
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'superseded';
  done: number;
  /** Null while nobody knows how much there is. */
  total: number | null;
  /** Somebody asked it to stop. */
  isStopping: boolean;
  /** Why the last attempt failed; null when none did. */
  error: string | null;
  attempts: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}
