import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { type Format, makeFormat } from '#app/ui/make-format.ts';
import { ENTITIES, fieldOf } from '../../entity/entities.ts';
import { ENTITY_NAMES, type Entity, type FieldValue } from '../../entity/entity.ts';
import type { PersonExport, PersonSection } from '../../privacy/person-export.ts';
import { readableRow } from '../../privacy/readable-row.ts';
import { choiceLabel, entityWord } from '../field-label.ts';
import { valueText } from '../list/value-text.ts';
import { sectionWord } from './section-word.ts';
import { type OwnFields, traceLabel } from './trace-label.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid #ccd}
dl{display:grid;grid-template-columns:14rem 1fr;gap:.15rem 1rem;border-bottom:1px solid #e5e7eb;padding:.5rem 0;margin:0}dt{color:#555f6b}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}@media(max-width:40rem){dl{grid-template-columns:1fr}}`;

interface PersonFileProps {
  held: PersonExport;
  /** What the records and colleagues are called that it points at, by id. */
  titles: Readonly<Record<string, string>>;
  ownFields: OwnFields;
  timeZone: string;
  /** ISO 4217, of amounts without one of their own. */
  currency: string;
}

interface Telling extends Pick<PersonFileProps, 'titles' | 'ownFields' | 'currency'> {
  format: Format;
}

/** All that is held about a person as a page that can be read anywhere, without anything else; what only machines read is in the other file. */
export function PersonFile({ held, titles, ownFields, timeZone, currency }: PersonFileProps) {
  const format = makeFormat(getLocale(), timeZone);
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{m.privacy_title({ name: held.title })}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{m.privacy_title({ name: held.title })}</h1>
        <p>{m.privacy_file_made({ at: format.dateTime(new Date(held.madeAt)) })}</p>
        <p>{m.privacy_file_readable()}</p>
        {held.sections.map((section) => (
          <Section key={section.table} section={section} telling={{ format, titles, ownFields, currency }} />
        ))}
      </body>
    </html>
  );
}

function Section({ section: { table, entity, rows }, telling }: { section: PersonSection; telling: Telling }) {
  return (
    <section>
      <h2>{`${sectionWord(table, entity)} (${rows.length})`}</h2>
      {rows.map((row, at) => {
        // A line of the log is about a record of some kind, and its values are those of that kind.
        const kind = ENTITY_NAMES.find((name) => name === entity || ENTITIES[name].table === row.entity);
        const own = typeof row.currency === 'string' ? { ...telling, currency: row.currency } : telling;
        return (
          <dl key={typeof row.id === 'string' ? row.id : at}>
            {readableRow(row, telling.titles).map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{traceLabel(name, kind ?? null, telling.ownFields)}</dt>
                <dd>{told(kind ? ENTITIES[kind] : null, name, value, own)}</dd>
              </div>
            ))}
          </dl>
        );
      })}
    </section>
  );
}

/** What lines of a timeline hold as a word of the product's own. */
const WORDED = new Set(['kind', 'channel', 'title']);

function wordOf(value: string): string {
  const kind = ENTITY_NAMES.find((name) => name === value);
  return kind ? entityWord(kind) : choiceLabel(value);
}

/** As people write it. References are told by name already. */
function told(entity: Entity | null, name: string, value: unknown, telling: Telling): string {
  const label = (of: string) => traceLabel(of, entity?.name ?? null, telling.ownFields);
  if (Array.isArray(value)) return value.map((each) => (name === 'fields' && typeof each === 'string' ? label(each) : told(null, name, each, telling))).join(', ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, part]) => `${label(name === 'custom' ? `custom.${key}` : key)}: ${told(entity, key, part, telling)}`).join('\n');
  const field = entity ? fieldOf(entity, name) : undefined;
  if (field && field.kind !== 'reference' && field.kind !== 'member') return valueText(field, value as FieldValue, telling);
  if (typeof value === 'boolean') return value ? m.list_value_yes() : m.list_value_no();
  if (typeof value !== 'string') return String(value);
  if (entity === null && WORDED.has(name)) return wordOf(value);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return value;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : telling.format.dateTime(at);
}
