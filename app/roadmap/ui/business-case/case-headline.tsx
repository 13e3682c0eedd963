import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { StatTile } from '#app/ui/stat-tile.tsx';
import type { CaseOverview } from '../../business-case/case-overview.ts';
import { rateText } from '../../business-case/case-words.ts';

/** The answer in one sentence, and the four figures it rests on. */
export function CaseHeadline({ shown, currency }: { shown: CaseOverview; currency: string }) {
  const format = useFormat();
  const money = (cents: number) => format.money(Math.round(cents), currency, true);
  const { planned, forecast, benefits, discountRate } = shown;
  const isForecast = benefits.some((benefit) => benefit.isForecast);
  const month = (months: number | null) => (months === null ? m.businesscase_payback_never() : m.businesscase_payback_month({ month: months }));
  const rate = planned.internalRate;
  const difference = forecast.netPresentValue - planned.netPresentValue;
  return (
    <>
      <p className="max-w-4xl text-xl font-semibold tracking-tight text-balance">
        <Sentence shown={shown} money={money} />
        {benefits.length > 0 ? (
          <span className="mt-1 block text-base font-normal tracking-normal text-muted">
            {!isForecast ? m.businesscase_headline_forecast_none() : forecast.netPresentValue < 0 ? m.businesscase_headline_forecast_stop({ amount: money(forecast.netPresentValue) }) : m.businesscase_headline_forecast_better({ amount: money(forecast.netPresentValue) })}
          </span>
        ) : null}
      </p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <StatTile label={m.businesscase_planned()} value={money(planned.netPresentValue)} footer={m.businesscase_planned_hint({ costs: money(planned.totalCosts), benefits: money(planned.totalBenefits) })} />
        <StatTile
          label={m.businesscase_forecast()}
          value={money(forecast.netPresentValue)}
          delta={isForecast && Math.round(difference) !== 0 ? { text: difference > 0 ? m.businesscase_forecast_more({ amount: money(difference) }) : m.businesscase_forecast_less({ amount: money(-difference) }), direction: difference > 0 ? 'up' : 'down', isGood: difference > 0 } : undefined}
          footer={isForecast ? undefined : m.businesscase_standing_unknown()}
        />
        <StatTile label={m.businesscase_payback()} value={<span className="text-2xl whitespace-normal">{month(planned.paybackMonth)}</span>} footer={m.businesscase_payback_discounted({ when: month(planned.discountedPaybackMonth) })} />
        <StatTile
          label={m.businesscase_rate()}
          value={rateText(rate, format)}
          footer={rate.kind === 'several' ? m.businesscase_rate_several_hint({ rates: format.list(rate.rates.map((one) => format.percent(one, 1))) }) : rate.kind === 'none' ? m.businesscase_rate_none_hint() : m.businesscase_rate_hint({ rate: format.percent(discountRate, 1) })}
        />
      </div>
    </>
  );
}

function Sentence({ shown: { costs, benefits, planned, horizonYears }, money }: { shown: CaseOverview; money: (cents: number) => string }) {
  if (costs.length + benefits.length === 0) return m.businesscase_headline_empty();
  const { netPresentValue: worth, discountedPaybackMonth } = planned;
  if (worth < 0 || discountedPaybackMonth === null) return m.businesscase_headline_loss({ count: horizonYears, amount: money(Math.abs(worth)) });
  return m.businesscase_headline_gain({ count: horizonYears, amount: money(worth), month: discountedPaybackMonth });
}
