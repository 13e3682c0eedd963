import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { UnknownActor, UsageData } from '../usage-data.ts';

export interface MatchProblem {
  actorId: string;
  said: string;
  text: string;
}

interface UnknownCardProps {
  unknown: readonly UnknownActor[];
  /** Of all, also those not shown. */
  count: number;
  people: UsageData['people'];
  problem: MatchProblem | null;
}

/** So many that what counts as work is still in sight under them. */
const FIRST = 5;
const PEOPLE = 'people-to-match';
const written = ({ name, email }: UsageData['people'][number]) => `${name} <${email}>`;

export function UnknownCard({ unknown, count, people, problem }: UnknownCardProps) {
  const format = useFormat();
  const rest = unknown.slice(FIRST);
  const toRow = (actor: UnknownActor) => <UnknownRow key={actor.id} actor={actor} suggested={people.find(({ id }) => id === actor.suggestion)} problem={problem?.actorId === actor.id ? problem : null} />;
  return (
    <Card title={m.events_unknown_title()} description={m.events_unknown_hint()}>
      {unknown.length === 0 ? <EmptyState title={m.events_unknown_empty_title()}>{m.events_unknown_empty()}</EmptyState> : null}
      <datalist id={PEOPLE}>
        {unknown.length > 0 ? people.map((person) => <option key={person.id} value={written(person)} />) : null}
      </datalist>
      <ul className="divide-y">{unknown.slice(0, FIRST).map(toRow)}</ul>
      {rest.length > 0 ? (
        <details open={rest.some(({ id }) => id === problem?.actorId)}>
          <summary className="fold">{m.events_unknown_rest({ count: rest.length })}</summary>
          <ul className="divide-y">{rest.map(toRow)}</ul>
        </details>
      ) : null}
      {count > unknown.length ? <p className="mt-3 text-sm text-muted">{m.events_unknown_more({ shown: unknown.length, count: format.number(count) })}</p> : null}
    </Card>
  );
}

function UnknownRow({ actor, suggested, problem }: { actor: UnknownActor; suggested: UsageData['people'][number] | undefined; problem: MatchProblem | null }) {
  const format = useFormat();
  const { id, key, events, firstOn, lastOn } = actor;
  return (
    <li className="py-3">
      <Form method="post" className="grid items-center gap-x-4 gap-y-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,18rem)_auto]">
        <input type="hidden" name="actorId" value={id} />
        <span className="min-w-0">
          <span className="block font-medium break-all">{key}</span>
          <span className="block text-sm text-muted">
            {m.events_count({ count: events, number: format.number(events) })}
            {firstOn && lastOn ? ` · ${firstOn === lastOn ? format.date(firstOn) : m.events_between({ from: format.date(firstOn), to: format.date(lastOn) })}` : null}
          </span>
        </span>
        <span className="min-w-0">
          <input
            name="member"
            list={PEOPLE}
            autoComplete="off"
            defaultValue={problem ? problem.said : suggested ? written(suggested) : ''}
            placeholder={m.events_choose_member()}
            className="control w-full"
            aria-label={m.events_who_is({ key })}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `problem-${id}` : undefined}
          />
          {problem ? (
            <span id={`problem-${id}`} className="mt-1 block text-sm text-bad">
              {problem.text}
            </span>
          ) : suggested ? (
            <span className="mt-1 block text-sm text-muted">{m.events_suggested()}</span>
          ) : null}
        </span>
        <span className="flex flex-wrap gap-2">
          <Button type="submit" name="intent" value="match" variant="secondary" size="small" aria-label={m.events_match_of({ key })}>
            {m.events_match()}
          </Button>
          <Button type="submit" name="intent" value="set-aside" variant="ghost" size="small" aria-label={m.events_set_aside_of({ key })}>
            {m.events_set_aside()}
          </Button>
        </span>
      </Form>
    </li>
  );
}
