import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Candidate } from '../../duplicates/candidate.ts';
import { stampOf } from '../../record/record.ts';
import { entitiesWord } from '../field-label.ts';
import { MergeFields } from './merge-fields.tsx';
import { MergeLinks } from './merge-links.tsx';
import { useMergeKeys } from './use-merge-keys.ts';
import { ScoreBadge, WhyAlike } from './why-alike.tsx';

const FORM = 'merge';
const DIFFERENT = 'different';

/** Two records beside each other: which one stays, which values it gets, and what moves along. */
export function CandidateScreen({ candidate, canWrite }: { candidate: Candidate; canWrite: boolean }) {
  const { entity, left, right, decision, nextId } = candidate;
  const isOpen = decision === 'open' && canWrite;
  const isMerged = left.deleted_at !== null || right.deleted_at !== null;
  useMergeKeys({ formId: FORM, differentId: DIFFERENT, isOn: isOpen && !isMerged });
  return (
    <Page
      title={m.duplicate_one_title()}
      question={m.duplicate_one_question()}
      breadcrumbs={[{ label: m.duplicate_title(), to: `${paths.duplicates}?kind=${entity.name}` }]}
      actions={
        nextId ? (
          <Link to={paths.duplicate(nextId)} className="link text-sm">
            {m.duplicate_next()}
          </Link>
        ) : null
      }
    >
      <div className="flex flex-wrap items-center gap-3">
        <ScoreBadge score={candidate.score} />
        <WhyAlike reasons={candidate.reasons} />
      </div>
      {decision === 'open' ? null : <Decided candidate={candidate} canWrite={canWrite} isMerged={isMerged} />}
      {isMerged ? null : (
        <Form method="post" id={FORM} className="flex flex-col gap-6">
          <input type="hidden" name="stamp.left" value={stampOf(left)} />
          <input type="hidden" name="stamp.right" value={stampOf(right)} />
          <Card isFlush title={m.duplicate_values()} description={m.duplicate_values_hint()}>
            <MergeFields candidate={candidate} isReadOnly={!isOpen} />
          </Card>
          <Card title={m.duplicate_links()} description={m.duplicate_links_hint()}>
            <MergeLinks links={candidate.links} />
          </Card>
          {isOpen ? (
            <div className="flex flex-wrap items-center gap-3">
              <Button type="submit" name="intent" value="merge" variant="primary">
                {m.duplicate_merge()}
              </Button>
              <Button type="submit" form={DIFFERENT}>
                {m.duplicate_different()}
              </Button>
              <p className="hidden text-sm text-muted sm:block pointer-coarse:hidden">{m.duplicate_keys()}</p>
            </div>
          ) : null}
        </Form>
      )}
      {isOpen ? (
        <Form method="post" id={DIFFERENT}>
          <input type="hidden" name="intent" value="different" />
        </Form>
      ) : null}
      <p className="text-sm text-muted">{m.duplicate_undo_hint({ many: entitiesWord(entity.name).toLowerCase() })}</p>
    </Page>
  );
}

function Decided({ candidate: { decision, decidedBy, entity, left, right }, canWrite, isMerged }: { candidate: Candidate; canWrite: boolean; isMerged: boolean }) {
  const stays = left.deleted_at === null ? left : right;
  const by = decidedBy ?? m.duplicate_somebody();
  if (decision === 'merged' || isMerged) {
    return (
      <Notice tone="info" title={m.duplicate_was_merged({ by })}>
        <Link to={paths.record(entity.segment, stays.id)} className="link">
          {m.duplicate_to_record()}
        </Link>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={m.duplicate_was_different({ by })}>
      {canWrite ? (
        <Form method="post" className="mt-2">
          <Button type="submit" size="small" name="intent" value="open">
            {m.duplicate_reopen()}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}
