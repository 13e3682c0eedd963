import { z } from 'zod';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { forgetAnswers } from './answer-once.server.ts';

const forget = defineJob('api.forget-answers', { schema: z.strictObject({}), run: (_payload, { scope, asOf }) => forgetAnswers(scope, asOf) });
schedule(forget, '25 * * * *');
