import { ArrowDown, ArrowRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { ImpactGroup } from '../../impact/impact.ts';
import { IMPACT_LEVELS } from '../../impact/impact-rule.ts';
import { impactText, levelName } from '../../impact/impact-words.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';
import { ScoreSteps } from './score-steps.tsx';

/**
 * Who is touched: how they work now beside how they are to work, and how much that asks.
 * @param reopened ids of the groups that have to be looked at again (R18)
 */
export function GroupsCard({ groups, reopened, canWrite, canTake }: { groups: ImpactGroup[]; reopened: readonly string[]; canWrite: boolean; canTake: boolean }) {
  const actions = (
    <>
      {canTake && groups.length > 0 ? <TableDownloads name={m.impact_groups()} to={(format) => paths.pageTable('impact-groups', format)} /> : null}
      {canWrite ? (
        <ButtonLink to={paths.newImpactGroup} size="small">
          {m.impact_group_add()}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Card title={m.impact_groups()} description={m.impact_groups_about()} actions={actions} isFlush>
      {groups.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{canWrite ? m.impact_groups_none_write() : m.impact_groups_none()}</p> : null}
      <ul className="divide-y">
        {groups.map((group) => (
          <Group key={group.id} group={group} isReopened={reopened.includes(group.id)} canWrite={canWrite} />
        ))}
      </ul>
    </Card>
  );
}

function Group({ group, isReopened, canWrite }: { group: ImpactGroup; isReopened: boolean; canWrite: boolean }) {
  const { id, name, team, role, now, wanted, inside } = group;
  // A group that is called after its team or role does not say so twice.
  const known = [role?.name, team?.name].filter((each) => each !== undefined && !name.includes(each));
  return (
    <li id={`group-${id}`} className="scroll-mt-20 px-4 py-4 sm:px-5" aria-label={name}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-2 font-semibold">
            {name}
            {isReopened ? <Badge tone="warn">{m.verdict_impact_badge()}</Badge> : null}
            {inside && inside.missing.length > 0 ? <Badge tone="warn">{m.impact_missing_count({ count: inside.missing.length })}</Badge> : null}
          </h3>
          {known.length > 0 ? <p className="text-sm text-muted">{known.join(' · ')}</p> : null}
        </div>
        {canWrite ? (
          <div className="flex items-center gap-1">
            <ButtonLink to={paths.impactGroup(id)} size="small" aria-label={m.impact_change_of({ name })}>
              {m.impact_change()}
            </ButtonLink>
            <RemoveButton action={paths.impactGroupRemoval(id)} text={name} />
          </div>
        ) : null}
      </div>
      <div className="mt-3 grid gap-2 md:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] md:items-stretch">
        <Way title={m.impact_now()} text={now} className="bg-sunken" />
        <ArrowRight className="hidden size-5 self-center text-muted md:block" aria-hidden="true" />
        <ArrowDown className="size-5 justify-self-center text-muted md:hidden" aria-hidden="true" />
        <Way title={m.impact_wanted()} text={wanted} className="bg-accent-soft" />
      </div>
      {role?.benefit ? (
        <p className="mt-3 max-w-4xl text-sm text-pretty">
          <span className="font-medium">{m.impact_benefit()}</span> {role.benefit}
        </p>
      ) : null}
      {inside ? <Asked inside={inside} /> : null}
    </li>
  );
}

function Way({ title, text, className }: { title: string; text: string | null; className: string }) {
  return (
    <div className={`rounded-md px-3.5 py-3 ${className}`}>
      <p className="text-xs font-semibold text-muted">{title}</p>
      {text ? <p className="mt-0.5 text-pretty break-words whitespace-pre-line">{text}</p> : <p className="mt-0.5 text-muted">{m.impact_not_described()}</p>}
    </div>
  );
}

/** How much it asks at each level, with the note about it. */
function Asked({ inside: { scores, note } }: { inside: NonNullable<ImpactGroup['inside']> }) {
  return (
    <>
      <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {IMPACT_LEVELS.map((level) => {
          const score = scores[level];
          return (
            <div key={level} className="flex flex-col gap-1">
              <dt className="text-xs font-semibold text-muted">{m.impact_on({ level: levelName(level) })}</dt>
              <dd className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <span className={score === null ? 'text-muted' : 'font-medium'}>{score === null ? m.impact_unscored() : impactText(score)}</span>
                <ScoreSteps score={score} />
              </dd>
            </div>
          );
        })}
      </dl>
      {note ? <p className="mt-2 max-w-4xl text-sm text-pretty break-words whitespace-pre-line text-muted">{note}</p> : null}
    </>
  );
}
