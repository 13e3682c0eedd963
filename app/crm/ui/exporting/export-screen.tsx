import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { EntityName } from '../../entity/entity.ts';
import { ID_HEADER } from '../../exporting/export-column.ts';
import { entitiesWord } from '../field-label.ts';

interface ExportScreenProps {
  entity: EntityName;
  segment: string;
  /** Those of the list. */
  params: readonly (readonly [string, string])[];
  count: number;
  isMore: boolean;
  isCut: boolean;
  delimiter: string;
}

/** What the file looks like, before it is made. A plain form: the file comes without JavaScript too. */
export function ExportScreen({ entity, segment, params, count, isMore, isCut, delimiter }: ExportScreenProps) {
  const format = useFormat();
  const what = entitiesWord(entity);
  const rows = format.number(count);
  return (
    <Page title={m.exporting_title({ what })} question={m.exporting_question()} breadcrumbs={[{ label: what, to: paths.records(segment) }]}>
      <Card>
        <form method="get" action={paths.exportCsv(segment)} className="flex max-w-xl flex-col gap-5">
          {params.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>{isMore ? m.exporting_rows_more({ count: rows }) : m.exporting_rows({ count, number: rows })}</p>
          {isCut && <Notice tone="warn">{m.exporting_too_many({ count: rows })}</Notice>}
          <Choice legend={m.exporting_delimiter()} name="delimiter" chosen={delimiter} options={[['semicolon', m.exporting_delimiter_semicolon()], ['comma', m.exporting_delimiter_comma()], ['tab', m.exporting_delimiter_tab()]]} />
          <Choice legend={m.exporting_headers()} name="headers" chosen="labels" options={[['labels', m.exporting_headers_labels()], ['names', m.exporting_headers_names()]]} />
          <p className="text-muted">{m.exporting_again({ column: ID_HEADER })}</p>
          {isCut && <input type="hidden" name="cut" value="yes" />}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary">
              {m.exporting_csv()}
            </Button>
            <Button type="submit" variant="secondary" formAction={paths.exportXlsx(segment)}>
              {isCut ? m.exporting_xlsx_cut() : m.exporting_xlsx()}
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}

interface ChoiceProps {
  legend: string;
  name: string;
  chosen: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ legend, name, chosen, options }: ChoiceProps) {
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
        {options.map(([value, label]) => (
          <label key={value} className="flex min-h-6 items-center gap-2">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
