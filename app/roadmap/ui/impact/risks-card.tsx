import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Challenge, ImpactGroup } from '../../impact/impact.ts';
import { byWeight } from '../../impact/risk-matrix.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';
import { RiskCell } from './risk-cell.tsx';

interface MatrixProps {
  groups: ImpactGroup[];
  challenges: Challenge[];
  canWrite: boolean;
}

interface RisksCardProps extends MatrixProps {
  canTake: boolean;
}

/** What may stand in the way, for whom: a table where there is room, else one under the other. */
export function RisksCard({ groups, challenges, canWrite, canTake }: RisksCardProps) {
  const actions = (
    <>
      {canTake && challenges.length > 0 ? <TableDownloads name={m.impact_risks()} to={(format) => paths.pageTable('risks', format)} /> : null}
      {canWrite ? (
        <ButtonLink to={paths.newChallenge} size="small">
          {m.impact_challenge_add()}
        </ButtonLink>
      ) : null}
    </>
  );
  const ranked = byWeight(challenges);
  return (
    <Card title={m.impact_risks()} description={m.impact_risks_about()} actions={actions}>
      {ranked.length === 0 ? <p className="text-muted">{m.impact_risks_none()}</p> : null}
      {ranked.length > 0 ? (
        <>
          <div className="hidden lg:block">
            <Matrix groups={groups} challenges={ranked} canWrite={canWrite} />
          </div>
          <ul className="-my-2 divide-y lg:hidden">
            {ranked.map((challenge) => (
              <li key={challenge.id} className="py-3">
                <ChallengeName challenge={challenge} canWrite={canWrite} />
                <ul className="mt-2 grid gap-2 sm:grid-cols-2">
                  {groups.map((group) => (
                    <li key={group.id}>
                      <RiskCell challenge={challenge} group={group} risk={riskOf(challenge, group)} canWrite={canWrite} isNamed />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

const riskOf = ({ risks }: Challenge, { id }: ImpactGroup) => risks.find(({ groupId }) => groupId === id);

/** Challenges down, groups across; a group has its own width, so that many scroll sideways. */
function Matrix({ groups, challenges, canWrite }: MatrixProps) {
  return (
    <Scroller label={m.impact_risks()}>
      <table className="h-px w-full border-separate border-spacing-1">
        <caption className="sr-only">{m.impact_risks()}</caption>
        <thead>
          <tr>
            <th scope="col" className="px-1 py-1.5 text-left text-sm font-medium text-muted">
              {m.impact_challenge()}
            </th>
            {groups.map(({ id, name }) => (
              <th key={id} scope="col" className="min-w-40 px-3 py-1.5 text-left text-sm font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {challenges.map((challenge) => (
            <tr key={challenge.id} className="h-full">
              <th scope="row" className="w-56 min-w-48 px-1 py-2 text-left align-top font-normal">
                <ChallengeName challenge={challenge} canWrite={canWrite} />
              </th>
              {groups.map((group) => (
                <td key={group.id} className="h-full align-top">
                  <RiskCell challenge={challenge} group={group} risk={riskOf(challenge, group)} canWrite={canWrite} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function ChallengeName({ challenge: { id, name }, canWrite }: { challenge: Challenge; canWrite: boolean }) {
  return (
    <>
      <span className="font-medium">{name}</span>
      {canWrite ? (
        <span className="mt-1 flex flex-wrap items-center gap-1">
          <ButtonLink to={paths.challenge(id)} size="small" variant="ghost" aria-label={m.impact_change_of({ name })} className="-ml-2.5">
            {m.impact_change()}
          </ButtonLink>
          <RemoveButton action={paths.challengeRemoval(id)} text={name} />
        </span>
      ) : null}
    </>
  );
}
