import { Form } from '@remix-run/react';
import { Download, FileJson } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { HeldSummary } from '../../privacy/held.ts';
import { sectionWord } from './section-word.ts';

interface PrivacyScreenProps {
  contactId: string;
  title: string;
  held: HeldSummary[];
  /** The second question is being asked. */
  isAsking: boolean;
  /** What was typed was not the name. */
  isWrongName: boolean;
}

/** What is held about a person; taking it along, and forgetting it. */
export function PrivacyScreen({ contactId, title, held, isAsking, isWrongName }: PrivacyScreenProps) {
  const format = useFormat();
  return (
    <Page title={m.privacy_title({ name: title })} question={m.privacy_question()} breadcrumbs={[{ label: title, to: paths.record('contacts', contactId) }]}>
      <Card title={m.privacy_held()} description={m.privacy_held_hint()}>
        <ul className="grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
          {held.map(({ table, entity, count }) => (
            <li key={table} className="flex justify-between gap-3 border-b py-1">
              <span>{sectionWord(table, entity)}</span>
              <span className="tabular-nums">{format.number(count)}</span>
            </li>
          ))}
        </ul>
        <div className="mt-4 flex flex-wrap gap-2">
          <a href={paths.contactPrivacyHtml(contactId)} download className={buttonClass()}>
            <Download aria-hidden="true" />
            {m.privacy_export_html()}
          </a>
          <a href={paths.contactPrivacyJson(contactId)} download className={buttonClass()}>
            <FileJson aria-hidden="true" />
            {m.privacy_export_json()}
          </a>
        </div>
      </Card>
      <Card title={m.privacy_erase()} description={m.privacy_erase_hint()}>
        <ul className="mb-4 list-disc pl-5 text-sm">
          <li>{m.privacy_erase_goes()}</li>
          <li>{m.privacy_erase_stays()}</li>
          <li>{m.privacy_erase_files()}</li>
          <li>{m.privacy_erase_final()}</li>
        </ul>
        {isAsking ? <Confirm contactId={contactId} title={title} isWrongName={isWrongName} /> : (
          <ButtonLink to={`${paths.contactPrivacy(contactId)}?erase=yes#erase`} variant="danger">
            {m.privacy_erase_start()}
          </ButtonLink>
        )}
      </Card>
    </Page>
  );
}

function Confirm({ contactId, title, isWrongName }: { contactId: string; title: string; isWrongName: boolean }) {
  return (
    <Form method="post" id="erase" className="flex flex-col gap-3">
      <Notice tone="bad" title={m.privacy_erase_sure({ name: title })}>
        {m.privacy_erase_sure_hint()}
      </Notice>
      <label className="flex max-w-md flex-col gap-1">
        <span className="text-sm font-medium">{m.privacy_erase_type({ name: title })}</span>
        <input name="name" autoComplete="off" required aria-invalid={isWrongName || undefined} aria-describedby={isWrongName ? 'erase-wrong' : undefined} className="control max-w-sm" />
        {isWrongName ? (
          <span id="erase-wrong" role="alert" className="text-sm text-bad">
            {m.privacy_erase_wrong()}
          </span>
        ) : null}
      </label>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="erase" variant="danger">
          {m.privacy_erase_do()}
        </SubmitButton>
        <ButtonLink to={paths.contactPrivacy(contactId)}>{m.privacy_erase_not()}</ButtonLink>
      </div>
    </Form>
  );
}
