import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { FunnelStep } from '../overview.ts';

const STEPS: Record<FunnelStep['step'], { name: () => string; means: () => string }> = {
  enrolled: { name: m.adoption_step_enrolled, means: m.adoption_step_enrolled_means },
  activated: { name: m.adoption_step_activated, means: m.adoption_step_activated_means },
  active: { name: m.adoption_step_active, means: m.adoption_step_active_means },
  habitual: { name: m.adoption_step_habitual, means: m.adoption_step_habitual_means },
  champion: { name: m.use_step_champion, means: m.use_step_champion_means },
};

/** From having to, to having the habit: where people stay behind. */
export function FunnelCard({ start, steps }: { start: Day; steps: readonly FunnelStep[] }) {
  const { number, percent, period } = useFormat();
  return (
    <Card title={m.adoption_funnel()} description={m.adoption_funnel_of({ period: period(start, 'week') })}>
      <ol className="flex flex-col gap-4">
        {steps.map(({ step, people, share, lost }) => (
          <li key={step}>
            <span className="flex items-baseline justify-between gap-3">
              <span className="font-medium">{STEPS[step].name()}</span>
              <span className="tabular-nums">
                {people === null ? <span className="text-sm text-muted">{m.kpis_hidden()}</span> : number(people)} {share === null ? null : <span className="text-sm text-muted">{percent(share, 0)}</span>}
              </span>
            </span>
            <span className="mt-1 block h-2.5 rounded-full bg-sunken" aria-hidden="true">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(share ?? 0) * 100}%` }} />
            </span>
            <span className="mt-1 flex flex-wrap justify-between gap-x-3 text-sm text-muted">
              <span>{STEPS[step].means()}</span>
              {lost > 0 ? <span>{m.adoption_lost({ count: lost, number: number(lost) })}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
