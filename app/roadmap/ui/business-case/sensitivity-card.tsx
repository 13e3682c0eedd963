import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { CaseOverview } from '../../business-case/case-overview.ts';
import { inputName, inputValue } from '../../business-case/case-words.ts';
import type { Swing } from '../../business-case/sensitivity.ts';

/** The tornado: each assumption a fifth lower and higher, the strongest first, with the figures beside the bars. */
export function SensitivityCard({ shown, currency }: { shown: CaseOverview; currency: string }) {
  const format = useFormat();
  const { swings, planned } = shown;
  const ends = [planned.netPresentValue, ...swings.flatMap(({ low, high }) => [low.worth, high.worth])];
  const scale = { least: Math.min(...ends), most: Math.max(...ends), planned: planned.netPresentValue };
  const money = (cents: number) => format.money(Math.round(cents), currency, true);
  const value = (swing: Swing, of: number | null) => inputValue(swing, of, { benefits: shown.benefits, currency, format });
  const columns: Column<Swing>[] = [
    {
      id: 'input',
      header: m.businesscase_sensitivity_input(),
      cell: (swing) => (
        <>
          <span className="font-medium">{inputName(swing.input, shown)}</span>
          <span className="block text-xs text-muted">{value(swing, swing.value)}</span>
        </>
      ),
    },
    { id: 'bar', header: m.businesscase_planned(), cell: (swing) => <Bar swing={swing} scale={scale} /> },
    { id: 'low', header: m.businesscase_sensitivity_low(), align: 'end', cell: ({ low }) => money(low.worth) },
    { id: 'high', header: m.businesscase_sensitivity_high(), align: 'end', cell: ({ high }) => money(high.worth) },
    { id: 'even', header: m.businesscase_sensitivity_even(), align: 'end', cell: (swing) => value(swing, swing.breakEven) },
  ];
  return (
    <Card title={m.businesscase_sensitivity()} description={m.businesscase_sensitivity_about()} isFlush>
      <DataTable caption={m.businesscase_sensitivity()} columns={columns} rows={swings} rowKey={({ input }) => ('id' in input ? `${input.kind}-${input.id}` : input.kind)} emptyState={<p className="px-5 py-4 text-muted">{m.businesscase_sensitivity_none()}</p>} />
    </Card>
  );
}

/** From the worth at one end to that at the other: filled where the assumption is higher, open where it is lower; a line at the plan. */
function Bar({ swing: { low, high }, scale }: { swing: Swing; scale: { least: number; most: number; planned: number } }) {
  const width = Math.max(1, scale.most - scale.least);
  const at = (worth: number) => ((worth - scale.least) / width) * 100;
  const side = (worth: number) => ({ left: `${Math.min(at(worth), at(scale.planned))}%`, width: `${Math.abs(at(worth) - at(scale.planned))}%` });
  return (
    <span aria-hidden="true" className="relative block h-5 w-full min-w-48 lg:min-w-72">
      <span className="absolute inset-y-0.5 rounded-sm border border-accent bg-accent-soft" style={side(low.worth)} />
      <span className="absolute inset-y-0.5 rounded-sm bg-accent" style={side(high.worth)} />
      <span className="absolute inset-y-0 w-px bg-text" style={{ left: `${at(scale.planned)}%` }} />
    </span>
  );
}
