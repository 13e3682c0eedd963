import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { CampaignNumbers } from '../../campaigns/campaign-numbers.ts';
import { choiceLabel } from '../field-label.ts';

const CELL = 'px-3 py-1.5 text-right tabular-nums';

/** The numbers of a campaign; approached and control group stand side by side as counts, and nothing more is concluded from them here. */
export function CampaignNumbersCard({ numbers: { treated, control, responseRatio, costPerResponseCents }, currency }: { numbers: CampaignNumbers; currency: string }) {
  const format = useFormat();
  const groups = [
    { label: m.act_campaign_treated(), ...treated },
    { label: m.act_campaign_control(), ...control },
  ];
  return (
    <Card title={m.act_campaign_title()}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        <Figure label={choiceLabel('reached')} value={format.number(treated.reached)} under={m.act_campaign_of({ total: format.number(treated.members) })} />
        <Figure label={m.act_campaign_response()} value={format.percent(responseRatio)} under={m.act_campaign_responses({ count: treated.responded })} />
        <Figure label={choiceLabel('converted')} value={format.number(treated.converted)} />
        <Figure label={m.act_campaign_cost()} value={format.money(costPerResponseCents, currency)} />
      </dl>
      {control.members > 0 ? (
        <Scroller label={m.act_campaign_compare()} className="mt-4 border-t pt-3">
          <table className="w-full text-sm">
            <caption className="sr-only">{m.act_campaign_compare()}</caption>
            <thead>
              <tr className="text-muted">
                <th scope="col" className="py-1.5 pr-3 text-left font-medium">{m.act_campaign_group()}</th>
                <th scope="col" className={`${CELL} font-medium`}>{m.act_campaign_group_members()}</th>
                <th scope="col" className={`${CELL} font-medium`}>{choiceLabel('converted')}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ label, members, converted }) => (
                <tr key={label} className="border-t">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">{label}</th>
                  <td className={CELL}>{format.number(members)}</td>
                  <td className={CELL}>{format.number(converted)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      ) : null}
    </Card>
  );
}

function Figure({ label, value, under }: { label: string; value: string; under?: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <span className="text-xl font-semibold tabular-nums">{value}</span>
        {under ? <span className="block text-sm text-muted">{under}</span> : null}
      </dd>
    </div>
  );
}
