import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type Expiring, LONGEST_MONTHS, type Retained, type RetentionRule } from '../../privacy/retention.ts';

const WORDS: Readonly<Record<Retained, { title: () => string; since: () => string; what: () => string }>> = {
  contact: { title: () => m.privacy_keep_contact(), since: () => m.privacy_keep_contact_since(), what: () => m.privacy_keep_contact_what() },
  interaction: { title: () => m.privacy_keep_interaction(), since: () => m.privacy_keep_interaction_since(), what: () => m.privacy_keep_interaction_what() },
  case: { title: () => m.privacy_keep_case(), since: () => m.privacy_keep_case_since(), what: () => m.privacy_keep_case_what() },
  deal: { title: () => m.privacy_keep_deal(), since: () => m.privacy_keep_deal_since(), what: () => m.privacy_keep_deal_what() },
  task: { title: () => m.privacy_keep_task(), since: () => m.privacy_keep_task_since(), what: () => m.privacy_keep_task_what() },
  note: { title: () => m.privacy_keep_note(), since: () => m.privacy_keep_note_since(), what: () => m.privacy_keep_note_what() },
  'import-row': { title: () => m.privacy_keep_import_row(), since: () => m.privacy_keep_import_row_since(), what: () => m.privacy_keep_import_row_what() },
};

interface RetentionScreenProps {
  rules: RetentionRule[];
  trashDays: number;
  /** What would go if this were the rule; null when nobody asked. */
  preview: (Expiring & { keepMonths: number }) | null;
}

/** How long each kind is kept; a longer look at what would go before it is so. */
export function RetentionScreen({ rules, trashDays, preview }: RetentionScreenProps) {
  return (
    <div className="flex flex-col gap-6">
      <p className="text-muted">{m.privacy_keep_intro()}</p>
      {rules.map((rule) => (
        <Rule key={`${rule.entity} ${rule.version}`} rule={rule} preview={preview?.entity === rule.entity ? preview : null} />
      ))}
      <Card title={m.privacy_keep_trash()} description={m.privacy_keep_trash_what({ days: trashDays })}>
        <p className="text-sm text-muted">{m.privacy_keep_trash_fixed()}</p>
      </Card>
    </div>
  );
}

function Rule({ rule, preview }: { rule: RetentionRule; preview: RetentionScreenProps['preview'] }) {
  const words = WORDS[rule.entity];
  const months = preview?.keepMonths ?? rule.keepMonths;
  return (
    <Card title={words.title()} description={words.what()}>
      <Form method="post" className="flex flex-wrap items-end gap-3" preventScrollReset>
        <input type="hidden" name="entity" value={rule.entity} />
        <input type="hidden" name="version" value={rule.version} />
        <input type="hidden" name="seenMonths" value={preview?.keepMonths ?? ''} />
        <label className="flex flex-col gap-1">
          <span className="text-sm font-medium">{words.since()}</span>
          <span className="flex items-center gap-2">
            <input type="number" name="keepMonths" min={1} max={LONGEST_MONTHS} defaultValue={months ?? ''} className="control w-24" />
            <span className="text-sm text-muted">{m.privacy_months()}</span>
          </span>
        </label>
        <Button type="submit" name="intent" value="preview">
          {m.privacy_preview()}
        </Button>
        <Button type="submit" name="intent" value="save" variant="primary">
          {m.privacy_save()}
        </Button>
        <span className="pb-2 text-sm text-muted">{rule.keepMonths === null ? m.privacy_kept_forever() : m.privacy_kept_now({ count: rule.keepMonths })}</span>
      </Form>
      {preview ? <Preview preview={preview} /> : null}
    </Card>
  );
}

function Preview({ preview: { count, isMore, sample } }: { preview: Expiring }) {
  const format = useFormat();
  if (count === 0) {
    return (
      <div className="mt-4">
        <Notice tone="good">{m.privacy_nothing_goes()}</Notice>
      </div>
    );
  }
  return (
    <div className="mt-4">
      <Notice tone="warn" title={m.privacy_would_go({ count, number: `${format.number(count)}${isMore ? '+' : ''}` })}>
        <ul className="mt-1 flex flex-col gap-0.5">
          {sample.map(({ id, title, lastAt }) => (
            <li key={id}>
              {title} <span className="text-muted">{format.date(lastAt)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
