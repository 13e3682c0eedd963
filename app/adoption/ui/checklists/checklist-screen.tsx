import { Form } from '@remix-run/react';
import { clsx } from 'clsx';
import { useCallback, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { inLanguage, type Localized } from '#app/values/localized.ts';
import type { ListProblems } from '../../checklists/list-content.ts';
import type { ListForm } from '../../checklists/list-form.ts';
import { toSample } from '../../checklists/list-sample.ts';
import type { ManagedList } from '../../checklists/managed-list.ts';
import { ChainCard } from './chain-card.tsx';
import { ListEditor } from './list-editor.tsx';
import { VersionsCard } from './versions-card.tsx';
import { ROLE_PEOPLE } from '../../role-people.ts';
import { OwnChecklistCard } from './own-checklist-card.tsx';

interface ChecklistScreenProps {
  list: ManagedList;
  answer: { form: ListForm; problems: ListProblems; isStale: boolean } | null;
}

/** A list being made, beside how somebody of the role will see it. */
export function ChecklistScreen({ list, answer }: ChecklistScreenProps) {
  const { locale } = useFormat();
  const form = answer?.form ?? list.form;
  const [sample, setSample] = useState(form);
  const show = useCallback((typed: ListForm) => setSample(typed), []);
  const title = inLanguage({ nl: sample.titleNl, en: sample.titleEn }, locale) || m.checklists_untitled();
  return (
    <Page
      title={title}
      question={m.checklists_editor_question({ people: ROLE_PEOPLE[list.role]() })}
      breadcrumbs={[{ label: m.checklists_title(), to: paths.checklists }]}
      actions={<ListActs list={list} />}
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <ListEditor list={list} form={form} problems={answer?.problems ?? {}} isStale={answer?.isStale ?? false} sample={sample} onTyped={show} />
        <div className="flex min-w-0 flex-col gap-6 xl:sticky xl:top-6">
          <Preview sample={sample} people={ROLE_PEOPLE[list.role]()} />
          <VersionsCard versions={list.versions} />
          {list.version > 0 ? <ChainCard items={list.form.items} /> : null}
        </div>
      </div>
    </Page>
  );
}

function ListActs({ list: { id, version, revision, hasDraft, isWithdrawn } }: { list: ManagedList }) {
  return (
    <>
      <StateBadge version={version} hasDraft={hasDraft} isWithdrawn={isWithdrawn} />
      {hasDraft ? (
        <Menu align="end" trigger={version === 0 ? m.checklists_remove_list() : m.checklists_discard()} triggerClassName={buttonClass('ghost', 'small')}>
          <Form method="post" action={paths.checklistDiscarding(id)} className="flex max-w-64 flex-col gap-2 p-2">
            <input type="hidden" name="revision" value={revision} />
            <p>{version === 0 ? m.checklists_remove_sure() : m.checklists_discard_sure()}</p>
            <Button type="submit" variant="danger" size="small">
              {m.checklists_sure_yes()}
            </Button>
          </Form>
        </Menu>
      ) : null}
      {version > 0 ? (
        <Form method="post" action={paths.checklistWithdrawal(id)}>
          <input type="hidden" name="revision" value={revision} />
          <Button type="submit" name="is" value={isWithdrawn ? 'shown' : 'withdrawn'} size="small">
            {isWithdrawn ? m.checklists_show_again() : m.checklists_withdraw()}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

/** How a list stands, in a word with a shape. */
export function StateBadge({ version, hasDraft, isWithdrawn }: Pick<ManagedList, 'version' | 'hasDraft' | 'isWithdrawn'>) {
  if (isWithdrawn) return <Badge>{m.checklists_state_withdrawn()}</Badge>;
  if (version === 0) return <Badge tone="info">{m.checklists_state_draft()}</Badge>;
  return (
    <>
      <Badge tone="good">{m.checklists_state_shown({ version })}</Badge>
      {hasDraft ? <Badge tone="info">{m.checklists_state_changed()}</Badge> : null}
    </>
  );
}

function Preview({ sample, people }: { sample: ListForm; people: string }) {
  const { locale } = useFormat();
  const [language, setLanguage] = useState<keyof Localized>(locale);
  return (
    <section aria-label={m.checklists_preview({ people })} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm font-medium text-muted">{m.checklists_preview({ people })}</h2>
        <div role="group" aria-label={m.checklists_preview_language()} className="inline-flex rounded-md border border-border bg-sunken p-0.5">
          {(['nl', 'en'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={language === each}
              onClick={() => setLanguage(each)}
              className={clsx('min-h-7 rounded-[0.3125rem] px-2.5 text-sm pointer-coarse:min-h-10', language === each ? 'bg-surface font-medium shadow-card' : 'text-muted hover:text-text')}
            >
              {each === 'nl' ? m.checklists_dutch() : m.checklists_english()}
            </button>
          ))}
        </div>
      </div>
      <div lang={language}>
        <OwnChecklistCard list={toSample(sample)} isEnrolled hasNext sampleIn={language} />
      </div>
    </section>
  );
}
