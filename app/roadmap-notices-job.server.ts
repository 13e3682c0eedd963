import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { type FindWaiting, sendNotices } from '#app/roadmap/notices/send-notices.server.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { ROADMAP_SOURCES } from './roadmap-todo.server.ts';

/** What stands of the roadmap on the page of the member. */
export const findWaiting: FindWaiting = (scope, locale, asOf) =>
  inLocale(locale, async () => {
    const sections = await Promise.all(ROADMAP_SOURCES.map((source) => source(scope, asOf)));
    return sections.flatMap((section) => (section?.items ?? []).map(({ id, title, detail, dueOn }) => ({ section: section!.id, id, title: `${section!.title}: ${title}`, about: detail ?? null, dueOn })));
  });

/** In the morning of every weekday; holidays are the rule's to know. */
const notify = defineJob('roadmap.notices', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf }) => {
    await sendNotices(scope, { find: findWaiting, asOf });
  },
});
schedule(notify, '45 7 * * 1-5');
