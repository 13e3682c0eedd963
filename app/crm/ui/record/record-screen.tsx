import { Form } from '@remix-run/react';
import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { EntityName } from '../../entity/entity.ts';
import { valueOf } from '../../record/merge-edits.ts';
import type { ActFacts } from '../../acts/act-facts.ts';
import type { RecordPage } from '../../record/record-page.ts';
import { entitiesWord, entityWord } from '../field-label.ts';
import { RecordActs } from '../acts/record-acts.tsx';
import { AddPart } from './add-part.tsx';
import { Beside } from './beside.tsx';
import { CompletenessCard } from './completeness-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { RecordSummary } from './record-summary.tsx';

interface RecordScreenProps {
  page: RecordPage;
  /** What it offers beyond editing; null for a kind that offers nothing more. */
  acts: ActFacts | null;
  mayWrite: boolean;
  /** This page, to come back to. */
  here: string;
}

/** Parts that the card of an act shows already. */
const TOLD_BY_ACTS: Partial<Record<EntityName, EntityName>> = { campaign: 'campaign_member', deal: 'deal_stage_change' };

/** One record of any kind that has no page made for it: its facts, its parts and what happened to it. */
export function RecordScreen({ page, acts, mayWrite, here }: RecordScreenProps) {
  const { name, segment, title: titleField } = entityOf(page.entity);
  const isGone = page.record.deleted_at !== null;
  const told = acts ? page.parts.find((part) => part.entity === TOLD_BY_ACTS[acts.entity]) : undefined;
  const owner = valueOf(page.record, 'owner_id');
  // A number says nothing without what it is the number of.
  const title = titleField === 'number' && page.title ? `${entityWord(name)} ${page.title}` : page.title || entityWord(name);
  const actions = (
    <>
      {page.beside ? <Beside beside={page.beside} segment={segment} /> : null}
      {mayWrite && !isGone ? (
        <>
          <Form method="post" action={paths.trashRecord(segment, page.record.id)}>
            <input type="hidden" name="to" value={paths.records(segment)} />
            <Button type="submit" variant="ghost" className="px-2.5" title={m.record_remove()} aria-label={m.record_remove()}>
              <Trash2 aria-hidden="true" />
            </Button>
          </Form>
          <ButtonLink to={paths.editRecord(segment, page.record.id)}>
            <Pencil aria-hidden="true" />
            {m.record_edit()}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
  return (
    <Page title={title} question={<RecordSummary page={page} />} breadcrumbs={[{ label: entitiesWord(name), to: `${paths.records(segment)}${page.beside?.from ? `?${page.beside.from}` : ''}` }]} actions={actions}>
      {isGone ? (
        <Notice
          tone="warn"
          title={m.record_in_trash()}
          actions={
            mayWrite ? (
              <Form method="post" action={paths.restoreRecord(segment, page.record.id)}>
                <Button type="submit" size="small">
                  <RotateCcw aria-hidden="true" />
                  {m.record_restore()}
                </Button>
              </Form>
            ) : undefined
          }
        />
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(17rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          {acts ? <RecordActs acts={acts} recordId={page.record.id} mayWrite={mayWrite} add={told?.form ? <AddPart form={told.form} by={told.by} recordId={page.record.id} here={here} currency={page.currency} /> : null} /> : null}
          <FactsCard page={page} />
          {page.parts.filter((part) => part !== told).map((part) => (
            <PartsCard key={part.entity} part={part} page={page} mayWrite={mayWrite && !isGone} here={here} />
          ))}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {page.completeness ? <CompletenessCard completeness={page.completeness} owner={typeof owner === 'string' ? (page.titles[owner] ?? null) : null} /> : null}
          <HistoryCard page={{ ...page, fields: [...page.fields, ...page.retiredFields] }} made={page} mayWrite={mayWrite} here={here} />
        </div>
      </div>
    </Page>
  );
}
