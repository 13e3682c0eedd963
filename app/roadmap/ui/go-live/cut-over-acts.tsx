import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { type TaskState, whyNotMove } from '../../go-live/cut-over-rule.ts';
import { CUT_OVER_REFUSALS } from '../../go-live/cut-over-words.ts';
import type { CutOverTask } from '../../go-live/go-live.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';

interface Act {
  to: TaskState;
  label: () => string;
  of: (words: { name: string }) => string;
}

const DONE: Act = { to: 'done', label: m.cutover_mark_done, of: m.cutover_mark_done_of };
const VERIFIED: Act = { to: 'verified', label: m.cutover_mark_verified, of: m.cutover_mark_verified_of };
const ROLLED_BACK: Act = { to: 'rolled-back', label: m.cutover_mark_rolled_back, of: m.cutover_mark_rolled_back_of };
const AGAIN: Act = { to: 'open', label: m.cutover_mark_open, of: m.cutover_mark_open_of };

/** What comes next from each state; going back is the undo of the word about it. */
const ACTS: Record<TaskState, readonly Act[]> = { open: [DONE], done: [VERIFIED, ROLLED_BACK], verified: [ROLLED_BACK], 'rolled-back': [AGAIN] };

/** What can be done with a task. */
export function CutOverActs({ task, tasks }: { task: CutOverTask; tasks: CutOverTask[] }) {
  const { id, name, state, afterId } = task;
  const after = tasks.find((each) => each.id === afterId)?.state ?? null;
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1.5 lg:w-36 lg:flex-col lg:items-start">
      {ACTS[state].map(({ to, label, of }) => {
        const reason = whyNotMove({ state, after }, to);
        return (
          <Form key={to} method="post" action={paths.cutOverTaskState(id)} preventScrollReset>
            <Button type="submit" name="is" value={to} size="small" variant={to === 'rolled-back' ? 'ghost' : 'secondary'} aria-label={of({ name })} disabledReason={reason ? CUT_OVER_REFUSALS[reason]() : undefined}>
              {label()}
            </Button>
          </Form>
        );
      })}
      <ButtonLink to={paths.cutOverTask(id)} size="small" variant="ghost" aria-label={m.golive_change_of({ name })}>
        {m.golive_change()}
      </ButtonLink>
      <RemoveButton action={paths.cutOverTaskRemoval(id)} text={name} />
    </div>
  );
}
