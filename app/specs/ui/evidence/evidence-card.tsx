import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Check, SubjectWords } from '../../evidence/check.ts';
import { type Evidence, holdsStill, type Verdict } from '../../evidence/evidence.ts';
import { checkText } from '../../evidence/evidence-words.ts';
import { ChecksList } from './checks-list.tsx';
import { EvidenceResult } from './evidence-result.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

export interface EvidenceCardProps {
  specId: string;
  evidence: Evidence[];
  verdict: Verdict;
  /** The version that first asked what is asked now. */
  askedSince: number;
  /** Also those that were taken away. */
  checks: (Check & { isRemoved: boolean })[];
  subjects: SubjectWords[];
  currency: string;
  mayTest: boolean;
}

/** Whether the system does what the specification asks: the verdict, the checks that look by themselves, and everything that was tested. */
export function EvidenceCard({ specId, evidence, verdict, askedSince, checks, subjects, currency, mayTest }: EvidenceCardProps) {
  const format = useFormat();
  const texts = new Map(checks.map((check) => [check.id, checkText(check, subjects, { format, currency })]));
  const testedText = ({ checkId, tested }: Evidence) => (checkId === null ? tested : (texts.get(checkId) ?? m.evidence_subject_gone()));
  const live = checks.filter(({ isRemoved }) => !isRemoved);
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {m.evidence_title()} <VerdictBadge verdict={verdict} withDay />
        </span>
      }
      description={m.evidence_about()}
      isFlush
      actions={
        mayTest ? (
          <>
            <ButtonLink to={paths.addEvidence(specId)} size="small">
              {m.evidence_add()}
            </ButtonLink>
            <ButtonLink to={paths.setSpecCheck(specId)} size="small">
              {m.evidence_check_add()}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <ChecksList specId={specId} checks={live} texts={texts} mayTest={mayTest} />
      <div className="border-t">
        <DataTable
          caption={m.evidence_tests()}
          rows={evidence}
          rowKey={({ id }) => id}
          emptyState={<p className="px-4 py-4 text-sm text-muted sm:px-5">{m.evidence_tests_none()}</p>}
          columns={[
            { id: 'result', header: m.evidence_col_result(), cell: (one) => <EvidenceResult evidence={one} isEarlier={!one.isWithdrawn && !holdsStill(one, askedSince)} /> },
            { id: 'tested', header: m.evidence_col_tested(), cell: (one) => <Tested evidence={one} text={testedText(one)} unit={unitOf(one, checks)} /> },
            { id: 'on', header: m.evidence_col_on(), cell: ({ testedOn, version }) => <Dated on={format.date(testedOn)} version={version} /> },
            { id: 'by', header: m.evidence_col_by(), cell: ({ testedBy }) => testedBy?.name ?? <span className="text-muted">{m.evidence_by_check()}</span> },
            ...(mayTest ? [{ id: 'acts', header: '', cell: (one: Evidence) => (one.checkId === null ? <Acts specId={specId} evidence={one} /> : null) }] : []),
          ]}
        />
      </div>
    </Card>
  );
}

/** A check of records found a share or a number. */
function unitOf({ checkId }: Evidence, checks: readonly Check[]): 'ratio' | 'count' {
  return checks.find(({ id }) => id === checkId)?.subject.kind === 'filled' ? 'ratio' : 'count';
}

function Dated({ on, version }: { on: string; version: number }) {
  return (
    <>
      <span className="whitespace-nowrap">{on}</span>
      <span className="block text-xs text-muted">{m.evidence_of_version({ version })}</span>
    </>
  );
}

function Tested({ evidence: { note, link, found, isWithdrawn }, text, unit }: { evidence: Evidence; text: string; unit: 'ratio' | 'count' }) {
  const { percent, number } = useFormat();
  const details = [found === null ? null : m.evidence_found({ value: unit === 'ratio' ? percent(found, 1) : number(found, 0) }), note].filter((part) => part !== null);
  return (
    <span className="block min-w-48 max-w-prose">
      <span className={isWithdrawn ? 'text-muted line-through' : 'font-medium'}>{text}</span>
      {details.length > 0 ? <span className="block text-sm whitespace-pre-line text-muted">{details.join('\n')}</span> : null}
      {link ? (
        <a href={link} rel="noreferrer" target="_blank" className="link text-sm">
          {m.evidence_link_open()}
        </a>
      ) : null}
    </span>
  );
}

function Acts({ specId, evidence: { id, tested, isWithdrawn } }: { specId: string; evidence: Evidence }) {
  return (
    <span className="flex flex-wrap items-center justify-end gap-1">
      {isWithdrawn ? (
        <Badge icon={null}>{m.evidence_withdrawn()}</Badge>
      ) : (
        <>
          <ButtonLink to={paths.repeatEvidence(specId, id)} size="small" aria-label={m.evidence_again_of({ tested })}>
            {m.evidence_again()}
          </ButtonLink>
          <Form method="post" action={paths.evidenceWithdrawal(id)}>
            <Button type="submit" size="small" variant="ghost" name="is" value="withdrawn" aria-label={m.evidence_withdraw_of({ tested })}>
              {m.evidence_withdraw()}
            </Button>
          </Form>
        </>
      )}
    </span>
  );
}
