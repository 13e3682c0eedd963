import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { toSearch } from '../../explore/exploration.ts';
import { QUESTIONS, START_QUESTIONS, type QuestionId } from '../../explore/explore-page.ts';
import { metricName } from '../../metric-words.ts';

const WORDS: Record<QuestionId, () => string> = {
  'who-takes-part': m.explore_ask_takes_part,
  'does-it-stay': m.explore_ask_stays,
  'next-steps': m.explore_ask_next_steps,
  'more-revenue': m.explore_ask_revenue,
  'do-they-return': m.explore_ask_return,
  'kept-well': m.explore_ask_kept,
};

/** Where nothing was asked yet: a few good questions, each one press away from its answer. */
export function StartQuestions() {
  return (
    <Card title={m.explore_start()} description={m.explore_start_about()}>
      <ul className="grid gap-2 sm:grid-cols-2">
        {QUESTIONS.map((id) => (
          <li key={id} className="relative rounded-md border px-3 py-2.5 transition-colors hover:border-border-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <Link to={paths.exploreThis(toSearch(START_QUESTIONS[id]))} className="font-medium outline-none after:absolute after:inset-0">
              {WORDS[id]()}
            </Link>
            <p className="text-sm text-muted">{metricName(START_QUESTIONS[id].metricId)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
