import { Ban } from 'lucide-react';
import { questionName, remedyName, remedyRefusal } from '#app/adoption/pulses/pulse-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { addDays, type Day } from '#app/values/day.ts';
import { isTold } from '../../readiness/group-readiness.ts';
import type { ReadinessGroup } from '../../readiness/readiness.ts';
import { subjectName } from '../../verdict/verdict-words.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';
import { ElementSteps } from './element-steps.tsx';

interface GroupProps {
  group: ReadinessGroup;
  canWrite: boolean;
}

/** One affected group: its five elements, where it is stuck, what is allowed there and what was chosen. */
export function GroupItem({ group, today, canWrite }: GroupProps & { today: Day }) {
  const { date } = useFormat();
  const { id, name, subjects, measurement } = group;
  return (
    <li id={`group-${id}`} className="scroll-mt-20 px-4 py-4 sm:px-5" aria-label={name}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{name}</h3>
        {measurement ? <BarrierBadge group={group} /> : null}
        {measurement ? <span className="text-sm text-muted">{m.readiness_measured_until({ whom: subjectName(measurement.subject), date: date(addDays(measurement.closesOn, -1)) })}</span> : null}
      </div>
      <div className="mt-3">
        {!measurement ? (
          <p className="text-muted">{subjects.length === 0 ? m.readiness_untied() : m.readiness_unmeasured()}</p>
        ) : isTold(measurement) ? (
          <ElementSteps measurement={measurement} />
        ) : (
          <p className="text-muted">{m.readiness_few_about()}</p>
        )}
      </div>
      {measurement?.barrier.kind === 'none' ? <p className="mt-2 text-sm text-muted">{m.readiness_barrier_none_about()}</p> : null}
      {measurement?.barrier.kind === 'at' || group.remedy ? (
        <div className="mt-3 grid gap-x-8 gap-y-3 md:grid-cols-2">
          <Allowed group={group} />
          <Chosen group={group} today={today} canWrite={canWrite} />
        </div>
      ) : null}
    </li>
  );
}

function BarrierBadge({ group: { measurement } }: { group: ReadinessGroup }) {
  if (!measurement) return null;
  const { barrier } = measurement;
  if (barrier.kind === 'at') return <Badge tone="warn">{`${m.readiness_barrier()}: ${questionName(barrier.element)}`}</Badge>;
  if (barrier.kind === 'none') return <Badge tone="good">{m.readiness_barrier_none()}</Badge>;
  return <Badge>{isTold(measurement) ? m.readiness_barrier_unknown() : m.readiness_few()}</Badge>;
}

/** R10: what may be done about the barrier, and what may not and why. */
function Allowed({ group: { choices } }: { group: ReadinessGroup }) {
  if (choices.length === 0) return null;
  return (
    <div>
      <p className="text-xs font-semibold text-muted">{m.readiness_remedies()}</p>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {choices.map(({ remedy, refusal }) => (
          <li key={remedy} className="flex items-start gap-2">
            {refusal ? <Ban className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden="true" /> : <span aria-hidden="true" className="mt-2 ml-1.5 size-1.5 shrink-0 rounded-full bg-muted" />}
            <span>
              {refusal ? <span className="sr-only">{m.readiness_not_allowed()} </span> : null}
              <span className={refusal ? 'text-muted line-through' : undefined}>{remedyName(remedy)}</span>
              {refusal ? <span className="block text-muted">{remedyRefusal(refusal)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Chosen({ group: { id, name, remedy, treatment }, today, canWrite }: GroupProps & { today: Day }) {
  const { date } = useFormat();
  const label = remedy ? m.readiness_choose_other() : m.readiness_choose();
  const isMisfit = treatment === 'misfit';
  return (
    <div>
      <p className="text-xs font-semibold text-muted">{m.readiness_chosen()}</p>
      {remedy ? (
        <div className="mt-1 text-sm">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {remedyName(remedy.remedy)}
            {isMisfit ? <Badge tone="warn">{m.readiness_misfit()}</Badge> : null}
            {remedy.on < today ? <Badge tone="warn">{m.readiness_late()}</Badge> : null}
          </p>
          <p className="text-muted">
            {m.readiness_chosen_by({ name: remedy.owner.name ?? m.readiness_owner_gone(), date: date(remedy.on) })} · {m.readiness_chosen_for({ element: questionName(remedy.element) })}
          </p>
          {isMisfit ? <p>{m.readiness_misfit_about()}</p> : null}
        </div>
      ) : (
        <p className="mt-1 text-sm font-medium text-warn">{m.readiness_untreated()}</p>
      )}
      {canWrite ? (
        <div className="mt-2 flex flex-wrap items-center gap-1">
          {treatment === 'untreated' || treatment === 'misfit' || treatment === 'fits' ? (
            <ButtonLink to={paths.groupRemedy(id)} size="small" aria-label={remedy ? m.readiness_choose_other_of({ name }) : m.readiness_choose_of({ name })}>
              {label}
            </ButtonLink>
          ) : null}
          {remedy ? <RemoveButton action={paths.groupRemedyRemoval(remedy.id)} text={m.readiness_remedy_of({ remedy: remedyName(remedy.remedy), name })} /> : null}
        </div>
      ) : null}
    </div>
  );
}
