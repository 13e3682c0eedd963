import { m } from '#app/messages/compiled/messages.js';
import type { JobRun } from './job-overview.ts';

const NAMES: Record<string, (() => string) | undefined> = {
  'adoption.nudges': m.jobs_name_nudges,
  'people.mail': m.jobs_name_mail,
  'api.forget-answers': m.jobs_name_forget_answers,
  'adoption.keep-ticks': m.jobs_name_keep_ticks,
  'crm.memberships': m.jobs_name_memberships,
  'crm.employers': m.jobs_name_employers,
  'crm.figures': m.jobs_name_figures,
  'kpis.alerts': m.jobs_name_alerts,
  'kpis.digests': m.jobs_name_digests,
  'kpis.reminders': m.jobs_name_reading_reminders,
  'roadmap.notices': m.notices_job,
  'kpis.outlooks': m.jobs_name_outlooks,
  'kpis.snapshots': m.jobs_name_snapshots,
  'specs.checks': m.jobs_name_spec_checks,
  'events.sessions': m.jobs_name_sessions,
  'events.recount': m.jobs_name_recount,
  'webhooks.forget': m.jobs_name_forget_deliveries,
  'crm.trash': m.jobs_name_trash,
  'crm.retention': m.jobs_name_retention,
  'crm.duplicates': m.jobs_name_duplicates,
  'crm.import': m.jobs_name_import,
  'crm.revert-import': m.jobs_name_revert,
  'crm.review-import': m.jobs_name_review,
  'webhooks.deliver': m.jobs_name_deliver,
  'privacy.erasures': m.jobs_name_erasures,
};

const STATES: Record<JobRun['state'], () => string> = {
  waiting: m.jobs_state_waiting,
  running: m.jobs_state_running,
  done: m.jobs_state_done,
  failed: m.jobs_state_failed,
  stopped: m.jobs_state_stopped,
  superseded: m.jobs_state_superseded,
};

/** What the job does; its own name where there is no word for it. */
export function jobName(name: string): string {
  return NAMES[name]?.() ?? name;
}

/** One that failed and waits for its next attempt says so. */
export function jobState({ state, error }: Pick<JobRun, 'state' | 'error'>): string {
  return state === 'waiting' && error !== null ? m.jobs_state_retrying() : STATES[state]();
}
