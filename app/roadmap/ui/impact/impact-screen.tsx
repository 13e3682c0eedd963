import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Impact } from '../../impact/impact.ts';
import { unmitigatedRisks } from '../../impact/risk-matrix.ts';
import type { Finding } from '../../verdict/read-verdict.server.ts';
import { GroupsCard } from './groups-card.tsx';
import { RisksCard } from './risks-card.tsx';
import { RuleCard } from './rule-card.tsx';

interface ImpactScreenProps {
  /** Null where there is no programme yet. */
  impact: Impact | null;
  /** The roles of which it stands, three months after go-live, that they do not use it. */
  reopened: Finding;
  canWrite: boolean;
  /** Whether the reader may take tables along. */
  canTake: boolean;
}

/** The second phase: whose work changes, from what into what, how much that asks, and what may stand in the way. */
export function ImpactScreen({ impact, ...rest }: ImpactScreenProps) {
  return (
    <Page title={m.impact_title()} question={impact?.challenges ? m.impact_question() : m.impact_question_groups()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}>
      {impact ? <Parts impact={impact} {...rest} /> : <EmptyState title={m.impact_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.impact_to_roadmap()}</ButtonLink>} />}
    </Page>
  );
}

function Parts({ impact, reopened, canWrite, canTake }: ImpactScreenProps & { impact: Impact }) {
  const { groups, challenges } = impact;
  const isInside = challenges !== null || groups.some(({ inside }) => inside !== null);
  return (
    <>
      <Reopened reopened={reopened} />
      <Unmitigated impact={impact} canWrite={canWrite} />
      {isInside ? <RuleCard impact={impact} canWrite={canWrite} /> : null}
      <div id="groups" className="scroll-mt-20">
        <GroupsCard groups={groups} reopened={reopened.flatMap(({ groups: own }) => own.map(({ id }) => id))} canWrite={canWrite} canTake={canTake} />
      </div>
      {challenges ? (
        <div id="risks" className="scroll-mt-20">
          <RisksCard groups={groups} challenges={challenges} canWrite={canWrite} canTake={canTake} />
        </div>
      ) : null}
    </>
  );
}

/** R18: what was thought to be in it for them did not come true. */
function Reopened({ reopened }: Pick<ImpactScreenProps, 'reopened'>) {
  const { list } = useFormat();
  if (reopened.length === 0) return null;
  const groups = reopened.flatMap(({ groups: own }) => own);
  return (
    <Notice tone="warn" title={m.verdict_impact_reopened()} actions={<ButtonLink to={paths.learning} size="small">{m.verdict_to_learning()}</ButtonLink>}>
      {m.verdict_impact_reopened_text({ roles: list(reopened.map(({ name }) => name)) })}
      {groups.length > 0 ? (
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
          {groups.map(({ id, name }) => (
            <li key={id}>
              <a href={`#group-${id}`} className="link">
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** What holds gate 3, one by one. */
function Unmitigated({ impact, canWrite }: { impact: Impact; canWrite: boolean }) {
  const risks = unmitigatedRisks(impact);
  if (risks.length === 0) return null;
  return (
    <Notice tone="bad" title={m.impact_unmitigated({ count: risks.length })}>
      {m.impact_unmitigated_about()}
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
        {risks.map(({ challenge, group }) => {
          const text = m.impact_risk_of({ challenge: challenge.name, group: group.name });
          return <li key={`${challenge.id} ${group.id}`}>{canWrite ? <Link to={paths.challengeOfGroup(challenge.id, group.id)} className="link">{text}</Link> : text}</li>;
        })}
      </ul>
    </Notice>
  );
}
