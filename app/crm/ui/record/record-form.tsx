import { clsx } from 'clsx';
import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { ButtonLink } from '#app/ui/button.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { FormFacts, FormReply } from '../../record/form-facts.ts';
import { formSections } from '../../record/form-sections.ts';
import { fieldLabel } from '../field-label.ts';
import { ConflictField } from './conflict-field.tsx';
import { fieldWidth } from './field-width.ts';
import { LikelyNotice } from './likely-notice.tsx';
import { MeetingNotice } from './meeting-notice.tsx';
import { problemTexts } from './problem-text.ts';
import { RecordField } from './record-field.tsx';
import { SECTION_WORDS } from './section-words.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useFormStart } from './use-form-start.ts';

interface RecordFormProps {
  facts: FormFacts;
  reply: FormReply | undefined;
  /** The record that is changed; null for a new one. */
  recordId: string | null;
  /** Where cancelling leads. */
  backTo: string;
  currency: string;
}

/**
 * The form of any kind of record, from its description. Meeting somebody else's edit, it starts again from what both wrote;
 * refused, it stays the form it was, though the page is read anew: somebody may be typing already.
 */
export function RecordForm({ facts: read, ...rest }: RecordFormProps) {
  const facts = useFormStart(read, rest.reply !== undefined);
  const props = { ...rest, facts };
  const { reply } = rest;
  return <Fields key={reply?.meeting?.stamp ?? reply?.stamp ?? facts.stamp ?? reply?.key ?? facts.key} {...props} />;
}

function Fields({ facts, reply, recordId, backTo, currency }: RecordFormProps) {
  const { locale } = useFormat();
  const entity = entityOf(facts.entity);
  const { fields } = facts;
  const id = `record-${facts.entity}`;
  // The form library takes an answer for new whenever it is another object.
  const lastResult = useMemo(() => (reply ? { status: 'error' as const, initialValue: nested(reply.texts), error: problemTexts(reply.problems, entity, fields, locale) } : undefined), [reply, entity, fields, locale]);
  const defaultValue = useMemo(() => nested(facts.texts), [facts.texts]);
  const [form, metas] = useServerForm<Record<string, unknown>>({ id, lastResult, defaultValue });
  const isSure = useFormKeys({ formId: id, backTo });
  const meeting = reply?.meeting ?? null;
  const shown = { ...facts, titles: { ...facts.titles, ...reply?.titles } };
  const metaOf = (name: string) => (name.startsWith('custom.') ? (metas.custom as unknown as { getFieldset: () => Record<string, typeof metas[string]> }).getFieldset()[name.slice('custom.'.length)] : metas[name]);
  const sections = formSections(entity, fields);
  return (
    <FormShell form={form} order={fields.map(({ name }) => name)}>
      {facts.key ? <input type="hidden" name="key" value={reply?.key ?? facts.key} /> : null}
      {facts.stamp ? <input type="hidden" name="stamp" value={meeting?.stamp ?? reply?.stamp ?? facts.stamp} /> : null}
      {meeting && reply?.stamp ? <input type="hidden" name="since" value={reply.stamp} /> : null}
      {meeting ? <MeetingNotice meeting={meeting} fields={fields} /> : null}
      {sections.map(({ section, fields: list }) => (
        <fieldset key={section} className="rounded-lg border bg-surface px-4 pt-4 pb-5 shadow-card sm:px-5">
          <legend className="float-left mb-3 w-full text-base font-semibold">{SECTION_WORDS[section]()}</legend>
          <div className="clear-both grid grid-cols-6 gap-x-4 gap-y-4 sm:gap-x-6">
            {list.map((of) => {
              const meta = metaOf(of.name);
              if (!meta) return null;
              const conflict = meeting?.conflicts.find(({ field }) => field === of.name);
              const input = <RecordField of={of} field={meta} label={fieldLabel(of, locale)} facts={shown} currency={currencyOf(reply, facts, currency)} />;
              if (conflict) {
                return (
                  <ConflictField key={of.name} conflict={conflict} field={meta} label={fieldLabel(of, locale)} by={meeting?.by ?? null}>
                    {input}
                  </ConflictField>
                );
              }
              return (
                <div key={of.name} className={clsx('min-w-0', fieldWidth(of))}>
                  {input}
                </div>
              );
            })}
          </div>
        </fieldset>
      ))}
      {isSure ? <Notice tone="warn" title={m.record_escape_again()} /> : null}
      <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-2 border-t bg-background px-4 py-3 max-lg:bottom-14 sm:-mx-6 sm:px-6">
        {entity.canMerge ? <LikelyNotice formId={id} entity={entity} except={recordId} /> : null}
        <SubmitButton name="then" value="show" title={m.record_key_save()} aria-keyshortcuts="Control+Enter">
          {m.record_save()}
        </SubmitButton>
        <SubmitButton variant="secondary" name="then" value="stay" title={m.record_key_stay()} aria-keyshortcuts="Control+S" className="max-sm:hidden">
          {m.record_save_stay()}
        </SubmitButton>
        <ButtonLink variant="ghost" to={backTo} title={m.record_key_cancel()} aria-keyshortcuts="Escape">
          {m.record_cancel()}
        </ButtonLink>
      </div>
    </FormShell>
  );
}

/** The form library reads `custom.size` as a path. */
function nested(texts: Readonly<Record<string, string>>): Record<string, string | Record<string, string>> {
  const custom: Record<string, string> = {};
  const plain: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (name.startsWith('custom.')) custom[name.slice('custom.'.length)] = text;
    else plain[name] = text;
  }
  return { ...plain, custom };
}

function currencyOf(reply: FormReply | undefined, facts: FormFacts, standard: string): string {
  return [reply?.texts.currency, facts.texts.currency, standard].find((text) => text && /^[A-Za-z]{3}$/.test(text)) ?? standard;
}
