import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { Field } from '../../entity/entity.ts';
import { formSections } from '../../record/form-sections.ts';
import { isSame, valueOf } from '../../record/merge-edits.ts';
import type { RecordPage } from '../../record/record-page.ts';
import { fieldLabel } from '../field-label.ts';
import { FieldText } from '../field-text.tsx';
import { SECTION_WORDS } from './section-words.ts';

/** The facts of a record, grouped; what is empty lies folded under the group. */
export function FactsCard({ page }: { page: RecordPage }) {
  const entity = entityOf(page.entity);
  // What stands over the page as its title need not be read twice.
  const sections = formSections(entity, page.fields.filter(({ name }) => name !== entity.title));
  const isEmpty = ({ name }: Field) => isSame(valueOf(page.record, name), null);
  // An amount says its currency itself.
  const hasAmount = page.fields.some((field) => field.kind === 'money' && !isEmpty(field));
  const empty = sections.flatMap(({ fields }) => fields).filter((field) => isEmpty(field) && field.kind !== 'flag');
  return (
    <Card title={m.record_facts()}>
      <div className="flex flex-col gap-5">
        {sections.map(({ section, fields }) => {
          const known = fields.filter((field) => (!isEmpty(field) || field.kind === 'flag') && !(field.name === 'currency' && hasAmount));
          if (known.length === 0) return null;
          return (
            <section key={section} aria-label={SECTION_WORDS[section]()}>
              <h3 className={section === 'name' ? 'sr-only' : 'mb-1.5 text-sm font-semibold text-muted'}>{SECTION_WORDS[section]()}</h3>
              <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
                {known.map((field) => (
                  <Fact key={field.name} field={field} page={page} />
                ))}
              </dl>
            </section>
          );
        })}
        {empty.length > 0 ? (
          <details className="text-sm">
            <summary className="fold">{m.record_empty_fields({ count: empty.length })}</summary>
            <p className="mt-1 text-muted">
              <EmptyNames fields={empty} />
            </p>
          </details>
        ) : null}
      </div>
    </Card>
  );
}

function Fact({ field, page }: { field: Field; page: RecordPage }) {
  const { locale } = useFormat();
  const value = valueOf(page.record, field.name);
  return (
    <div className={field.kind === 'long-text' ? 'col-span-full min-w-0' : 'min-w-0'}>
      <dt className="text-sm text-muted">{fieldLabel(field, locale)}</dt>
      <dd className="text-base break-words">
        <FieldText field={field} value={value} title={typeof value === 'string' ? page.titles[value] : undefined} currency={page.currency} />
      </dd>
    </div>
  );
}

function EmptyNames({ fields }: { fields: readonly Field[] }) {
  const { locale } = useFormat();
  return <>{fields.map((field) => fieldLabel(field, locale)).join(', ')}</>;
}
