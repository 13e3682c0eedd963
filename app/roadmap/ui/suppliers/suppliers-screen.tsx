import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { selectionRefusal } from '../../suppliers/selection-rule.ts';
import type { Selection } from '../../suppliers/suppliers.ts';
import { DecisionCard } from './decision-card.tsx';
import { MatrixCard } from './matrix-card.tsx';
import { OwnScoresCard } from './own-scores-card.tsx';
import { RankingCard } from './ranking-card.tsx';
import { SupplierCriteriaCard } from './supplier-criteria-card.tsx';
import { SuppliersCard } from './suppliers-card.tsx';

export interface RefusedSupplierForm {
  form: 'supplier' | 'criterion' | 'scores' | 'choice' | 'reopening';
  /** Of the supplier or criterion it is about; null for a new one. */
  id: string | null;
  result: SubmissionResult | undefined;
}

interface SuppliersScreenProps {
  /** Null where there is no programme yet. */
  selection: Selection | null;
  specs: { id: string; name: string }[];
  canWrite: boolean;
  canDecide: boolean;
  /** Who may read specifications sees the register of partners. */
  canReadSpecs: boolean;
  refused: RefusedSupplierForm;
}

/** Who may build it: what is asked, who scored what, who came out on top and how firm that is, and what was decided. */
export function SuppliersScreen({ selection, specs, canWrite, canDecide, canReadSpecs, refused }: SuppliersScreenProps) {
  return (
    <Page
      title={m.suppliers_title()}
      question={m.suppliers_question()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.strategy_title(), to: paths.strategy },
      ]}
    >
      {selection ? (
        <Parts selection={selection} specs={specs} canWrite={canWrite} canDecide={canDecide} canReadSpecs={canReadSpecs} refused={refused} />
      ) : (
        <EmptyState title={m.suppliers_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.suppliers_to_roadmap()}</ButtonLink>} />
      )}
    </Page>
  );
}

function Parts({ selection, specs, canWrite, canDecide, canReadSpecs, refused }: SuppliersScreenProps & { selection: Selection }) {
  const facts = { isQuorumReached: selection.lock.isReached, isClosed: selection.decision !== null };
  const may = (act: Parameters<typeof selectionRefusal>[0]) => selectionRefusal(act, facts) === null;
  const isAnythingThere = selection.suppliers.length > 0;
  return (
    <>
      {selection.lock.isReached ? null : <LockNotice lock={selection.lock} canReadSpecs={canReadSpecs} />}
      {isAnythingThere || selection.history.length > 0 ? <DecisionCard selection={selection} canClose={canDecide && may('close')} canReopen={canDecide && may('reopen')} refused={refused} /> : null}
      {isAnythingThere ? <RankingCard selection={selection} /> : null}
      {isAnythingThere && selection.criteria.length > 0 ? <MatrixCard selection={selection} canReadSpecs={canReadSpecs} /> : null}
      {canReadSpecs && may('scores') ? <OwnScoresCard selection={selection} refused={refused} /> : null}
      <SupplierCriteriaCard criteria={selection.criteria} specs={specs} canWrite={canWrite && may('criteria')} canReadSpecs={canReadSpecs} refused={refused} />
      {selection.lock.isReached || isAnythingThere ? <SuppliersCard suppliers={selection.suppliers} chosenId={selection.decision?.supplierId ?? null} canWrite={canWrite && may('suppliers')} refused={refused} /> : null}
    </>
  );
}

/** R2: what is missing before it is about suppliers, and where that is done. */
function LockNotice({ lock: { needed, signed, partners }, canReadSpecs }: { lock: Selection['lock']; canReadSpecs: boolean }) {
  return (
    <Notice
      tone="warn"
      title={m.suppliers_locked()}
      actions={
        <>
          <ButtonLink to={paths.strategyPartners} size="small">
            {m.suppliers_to_sign()}
          </ButtonLink>
          {canReadSpecs ? (
            <ButtonLink to={paths.specPartners} size="small">
              {m.suppliers_to_partners()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {partners === 0 ? m.suppliers_locked_none() : m.suppliers_locked_missing({ count: needed - signed, signed, partners, needed })}
    </Notice>
  );
}
