import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { SeriesPoint } from '#app/values/metric.ts';
import type { SeatCount } from '../../seats/seats.ts';

interface SeatsScreenProps {
  /** The newest first. */
  counts: readonly SeatCount[];
  /** The newest month first, as they may be told. */
  months: readonly SeriesPoint[];
  lastResult: SubmissionResult | undefined;
}

/** How many seats there are since when, and how many of them are used. */
export function SeatsScreen({ counts, months, lastResult }: SeatsScreenProps) {
  const { date, number, percent, period } = useFormat();
  return (
    <>
      <p>
        <Link to={paths.usage} className="link">{m.seats_back()}</Link>
      </p>
      <Card title={m.seats_title()} description={m.seats_about()}>
        {counts.length === 0 ? (
          <EmptyState title={m.seats_none()}>{m.seats_none_text()}</EmptyState>
        ) : (
          <ul className="divide-y">
            {counts.map(({ from, seats }) => (
              <li key={from} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>{m.seats_since({ day: date(from), seats: number(seats), count: seats })}</span>
                <Form method="post">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="from" value={from} />
                  <Button type="submit" variant="ghost" size="small" aria-label={m.seats_remove_of({ day: date(from) })}>{m.seats_remove()}</Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={m.seats_new()} description={m.seats_new_about()}>
        <NewAfterSending mark={counts.map(({ from, seats }) => `${from} ${seats}`).join()}>
          <NewSeats lastResult={lastResult} />
        </NewAfterSending>
      </Card>
      {counts.length > 0 ? (
        <Card title={m.seats_use()} description={m.seats_use_about()} isFlush>
          <DataTable<SeriesPoint>
            caption={m.seats_use()}
            rows={sinceFirstTold(months)}
            rowKey={({ start }) => start}
            columns={[
              { id: 'month', header: m.seats_month(), cell: ({ start, state }) => (state === 'unfinished' ? m.seats_running({ month: period(start, 'month') }) : period(start, 'month')) },
              { id: 'value', header: m.seats_use(), align: 'end', cell: ({ value }) => percent(value, 1) },
              {
                id: 'used',
                header: m.seats_used(),
                align: 'end',
                cell: ({ numerator, denominator, coverage }) => (
                  <>
                    {numerator === null ? '–' : m.seats_used_of({ used: number(numerator), seats: number(denominator) })}
                    {coverage ? <span className="block text-xs text-muted">{m.seats_left_out({ people: number(coverage.of - coverage.people) })}</span> : null}
                  </>
                ),
              },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}

function NewSeats({ lastResult }: Pick<SeatsScreenProps, 'lastResult'>) {
  const [form, fields] = useServerForm<{ from: string; seats: string }>({ id: 'seats', lastResult });
  return (
    <FormShell form={form} order={['from', 'seats']}>
      <input type="hidden" name="intent" value="record" />
      <div className="flex flex-wrap gap-5">
        <DateField field={fields.from} label={m.seats_from()} />
        <NumberField field={fields.seats} label={m.seats_number()} inputMode="numeric" />
      </div>
      <div>
        <SubmitButton>{m.seats_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}

/** Months from before there was anything to tell only ask why; the newest stays. @param months the newest first */
function sinceFirstTold(months: readonly SeriesPoint[]): SeriesPoint[] {
  return months.slice(0, Math.max(1, 1 + months.findLastIndex(({ value }) => value !== null)));
}
