import { Form } from '@remix-run/react';
import { Ban, Check, ChevronRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { AdkarElement } from '../../pulses/pulse.ts';
import type { GroupResult, RoundResult } from '../../pulses/pulse-results.ts';
import { questionName, remedyName, remedyRefusal } from '../../pulses/pulse-words.ts';
import { remediesAt, type RemedyChoice } from '../../pulses/remedy.ts';
import type { ChosenRemedy } from '../../pulses/remedies.server.ts';

interface RemedyCardProps {
  result: RoundResult;
  teams: readonly { id: string; name: string }[];
  /** Of this round. */
  remedies: readonly ChosenRemedy[];
  mayPlan: boolean;
}

interface Stuck {
  teamId: string | null;
  name: string;
  element: AdkarElement;
}

/** For everybody together and for each group what may be done about its barrier, and what may not and why. */
export function RemedyCard({ result, teams, remedies, mayPlan }: RemedyCardProps) {
  const stuck = [{ teamId: null, name: m.pulses_whole(), group: result.whole }, ...result.groups.map((group) => ({ teamId: group.teamId, name: teams.find(({ id }) => id === group.teamId)?.name ?? m.pulses_no_team(), group }))]
    .filter(({ group }, at) => at === 0 || (group as GroupResult).teamId !== null)
    .flatMap(({ teamId, name, group }): Stuck[] => (group.barrier?.kind === 'at' ? [{ teamId, name, element: group.barrier.element }] : []));
  if (stuck.length === 0) return null;
  return (
    <Card title={m.pulses_remedies()} description={m.pulses_remedies_text()} isFlush>
      <div className="divide-y">
        {stuck.map((one) => (
          <details key={one.teamId ?? 'whole'} open={one.teamId === null} className="group px-4 py-3 sm:px-5">
            <summary className="flex min-h-7 cursor-pointer flex-wrap items-center gap-2 font-medium">
              <ChevronRight className="size-4 text-muted transition-transform group-open:rotate-90" aria-hidden="true" />
              {one.name}
              <Badge tone="warn">{questionName(one.element)}</Badge>
            </summary>
            <ul className="mt-2 flex flex-col gap-1 pl-6">
              {remediesAt({ kind: 'at', element: one.element }).map((choice) => (
                <Choice key={choice.remedy} choice={choice} stuck={one} round={result.round} chosen={remedies.find(({ teamId, remedy, element }) => teamId === one.teamId && remedy === choice.remedy && element === one.element)} mayPlan={mayPlan} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Card>
  );
}

interface ChoiceProps {
  choice: RemedyChoice;
  stuck: Stuck;
  round: number;
  chosen: ChosenRemedy | undefined;
  mayPlan: boolean;
}

function Choice({ choice: { remedy, refusal }, stuck, round, chosen, mayPlan }: ChoiceProps) {
  const { date } = useFormat();
  return (
    <li className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
      <span className="flex min-w-0 items-start gap-2">
        {refusal ? <Ban className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden="true" /> : null}
        <span>
          <span className={refusal ? 'text-muted line-through' : undefined}>{remedyName(remedy)}</span>
          {refusal ? <span className="block text-sm text-muted">{remedyRefusal(refusal)}</span> : null}
        </span>
      </span>
      {chosen ? (
        <span className="flex items-center gap-1.5 text-sm text-good">
          <Check className="size-4" aria-hidden="true" />
          {m.pulses_chosen({ name: chosen.chosenBy, date: date(chosen.chosenAt) })}
        </span>
      ) : !refusal && mayPlan ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="remedy" />
          <input type="hidden" name="round" value={round} />
          {stuck.teamId ? <input type="hidden" name="teamId" value={stuck.teamId} /> : null}
          <Button type="submit" size="small" name="remedy" value={remedy} aria-label={m.pulses_choose_named({ group: stuck.name, remedy: remedyName(remedy) })}>
            {m.pulses_choose()}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
