import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LinkChoice } from '#app/ui/form/link-choice.tsx';
import type { Chain } from '../../chain/chain.ts';

/** Goals nobody agreed anything for, and specifications whose goal is gone: neither helps anybody. */
export function LooseGoals({ chain, canWrite }: { chain: Chain; canWrite: boolean }) {
  const goals = chain.goals.filter(({ gaps }) => gaps.length > 0);
  const { specifications } = chain.loose;
  const options = chain.goals.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={m.objectives_loose_title()} description={m.objectives_loose_description()}>
      {goals.length + specifications.length === 0 ? <p className="text-muted">{m.objectives_loose_none()}</p> : null}
      <ul className="-my-2 divide-y">
        {goals.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <Named to={paths.objective(id)} name={name} why={m.objectives_loose_goal()} />
            {canWrite ? (
              <ButtonLink to={paths.newSpec} size="small">
                {m.objectives_make_spec()}
              </ButtonLink>
            ) : null}
          </li>
        ))}
        {specifications.map(({ id, name, endedGoal }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <Named to={paths.spec(id)} name={name} why={endedGoal === null ? m.objectives_loose_spec_gone() : m.objectives_loose_spec({ goal: endedGoal })} />
            {canWrite && options.length > 0 ? (
              <LinkChoice
                action={paths.chainLinks}
                hidden={{ kind: 'specification', id, to: paths.objectives }}
                name="target"
                label={m.chain_choose_objective()}
                placeholder={m.chain_choose_objective()}
                options={options}
                button={m.chain_tie()}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Named({ to, name, why }: { to: string; name: string; why: string }) {
  return (
    <p className="min-w-0 text-sm">
      <Link to={to} className="link font-medium">
        {name}
      </Link>
      <span className="block text-muted">{why}</span>
    </p>
  );
}
