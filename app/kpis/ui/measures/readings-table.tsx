import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { OwnMeasure } from '../../measures/measure.ts';
import { readingLook } from '../../measures/measure-words.ts';
import type { Reading } from '../../measures/reading.ts';

interface ReadingsTableProps {
  measure: OwnMeasure;
  readings: Reading[];
  asText: (value: number | null) => string;
  mayApprove: boolean;
  readerId: string | null;
}

/** Every figure that was given, the newest period first: what counts, what waits, and what it replaced. */
export function ReadingsTable({ measure, readings, asText, mayApprove, readerId }: ReadingsTableProps) {
  const { period, date, number } = useFormat();
  const mayDecide = (reading: Reading) => mayApprove && reading.state === 'waits' && reading.enteredBy?.id !== readerId;
  const columns: Column<Reading>[] = [
    { id: 'period', header: m.measures_col_period(), cell: ({ periodStart }) => <span className="whitespace-nowrap">{period(periodStart, measure.frequency)}</span> },
    ...(measure.isPerTeam ? [{ id: 'team', header: m.kpis_filter_team(), cell: ({ team }: Reading) => (team ? (team.name ?? '–') : <span className="text-muted">{m.kpis_everybody()}</span>) }] : []),
    {
      id: 'value',
      header: m.measures_col_value(),
      align: 'end',
      cell: ({ value, numerator, denominator, state }) => (
        <>
          <span className={state === 'counts' ? 'font-medium' : 'text-muted'}>{asText(value)}</span>
          {denominator === null ? null : <span className="block text-xs whitespace-nowrap text-muted">{`${number(numerator)} ÷ ${number(denominator)}`}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: m.measures_col_state(),
      cell: (reading) => {
        const { tone, word } = readingLook(reading.state);
        return (
          <>
            <Badge tone={tone}>{word}</Badge>
            {reading.reason ? <span className="mt-1 block text-xs text-muted">{reading.reason}</span> : null}
            {mayDecide(reading) ? <Decide reading={reading} /> : null}
          </>
        );
      },
    },
    { id: 'by', header: m.measures_col_by(), cell: ({ enteredBy, enteredAt, source }) => [enteredBy ? m.measures_by_on({ name: enteredBy.name, date: date(enteredAt) }) : m.measures_by_on({ name: m.measures_by_api(), date: date(enteredAt) }), source === 'file' ? m.measures_from_file() : null].filter(Boolean).join(' · ') },
    { id: 'note', header: m.measures_col_note(), cell: ({ note }) => note ?? '–' },
  ];
  return <DataTable caption={m.measures_readings()} columns={columns} rows={readings} rowKey={({ id }) => id} />;
}

function Decide({ reading: { id } }: { reading: Reading }) {
  return (
    <div className="mt-2 flex flex-wrap items-start gap-2">
      <Form method="post">
        <input type="hidden" name="intent" value="agree" />
        <Button type="submit" size="small" name="reading" value={id}>
          {m.measures_agree()}
        </Button>
      </Form>
      <div className="-mt-3">
        <FormDisclosure label={m.measures_refuse()} isOpen={false} icon={null}>
          <Form method="post" className="flex flex-col gap-2">
            <input type="hidden" name="intent" value="refuse" />
            <label className="text-sm font-medium">
              {m.measures_refuse_why()}
              <input name="reason" required maxLength={300} className="control mt-1 font-normal" autoComplete="off" />
            </label>
            <Button type="submit" size="small" variant="danger" name="reading" value={id}>
              {m.measures_refuse()}
            </Button>
          </Form>
        </FormDisclosure>
      </div>
    </div>
  );
}
