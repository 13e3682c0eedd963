import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Scroller } from '#app/ui/scroller.tsx';
import type { Stakeholder } from '../../strategy/strategy.ts';
import { attitudeName } from '../../strategy/strategy-words.ts';

const SCALE = [1, 2, 3, 4, 5];

/** Influence up, attitude to the right; a table, so that it is read out too. The corner of much say and not for it stands out. */
export function StakeholderGrid({ stakeholders }: { stakeholders: Stakeholder[] }) {
  return (
    <Scroller label={m.strategy_grid()} className="">
      <table className="w-full min-w-[40rem] table-fixed border-separate border-spacing-1 text-sm">
        <caption className="sr-only">{m.strategy_grid()}</caption>
        <tbody>
          {[...SCALE].reverse().map((influence) => (
            <tr key={influence}>
              <th scope="row" className="w-24 text-right text-xs font-medium whitespace-nowrap text-muted">
                {m.strategy_influence()} {influence}
              </th>
              {SCALE.map((attitude) => (
                <td key={attitude} className={clsx('h-11 rounded-sm px-2 py-1 align-top', influence >= 4 && attitude <= 3 ? 'bg-warn-soft' : 'bg-sunken')}>
                  {stakeholders
                    .filter(({ now }) => now.influence === influence && now.attitude === attitude)
                    .map(({ id, name }) => (
                      <span key={id} className="block text-xs font-medium">
                        {name}
                      </span>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {SCALE.map((attitude) => (
              <th key={attitude} scope="col" className="text-xs font-medium text-muted">
                {attitudeName(attitude)}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}
