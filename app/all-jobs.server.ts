// Every file that defines background work; imported by the server so that the work is known to it.
import '#app/crm/api/forget-answers-job.server.ts';
import '#app/crm/figures/figures-job.server.ts';
import '#app/crm/webhooks/deliver.server.ts';
import '#app/crm/importing/run-job.server.ts';
import '#app/crm/importing/revert-import.server.ts';
import '#app/crm/importing/review-job.server.ts';
import '#app/crm/duplicates/duplicate-job.server.ts';
import '#app/crm/customer/past-employers-job.server.ts';
import '#app/crm/memberships/revise-job.server.ts';
import '#app/crm/privacy/privacy-jobs.server.ts';
import '#app/events/recounting/recount-job.server.ts';
import '#app/events/use/sessions-job.server.ts';
import '#app/crm/privacy/erasure-list.server.ts';
import '#app/adoption/checklists/keep-job.server.ts';
import '#app/people/mail/send-mail-job.server.ts';
import '#app/adoption/nudges/nudge-job.server.ts';
import '#app/kpi-snapshots-job.server.ts';
