import { Link } from '@remix-run/react';
import { Check, CircleDashed } from 'lucide-react';
import { layerName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { MatrixRow, PillarCoverage, PillarMatrix } from '../pillar-matrix.ts';
import { PILLARS, type Pillar } from '../spec.ts';
import { pillarName } from '../spec-words.ts';
import { VerdictBadge } from './evidence/verdict-badge.tsx';
import { SpecTabs } from './spec-tabs.tsx';

const ABOUT: Record<Pillar, () => string> = {
  knowledge: m.pillars_about_knowledge,
  proposition: m.pillars_about_proposition,
  relationship: m.pillars_about_relationship,
  omnichannel: m.pillars_about_omnichannel,
};

/** Whether the specifications are right and complete: pillar by pillar, then one by one. */
export function PillarsScreen({ matrix, canWrite }: { matrix: PillarMatrix; canWrite: boolean }) {
  const { rows, pillars, emptyPillars, notRight } = matrix;
  return (
    <Page title={m.pillars_title()} question={m.pillars_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}>
      <SpecTabs />
      <div className="grid gap-3 md:grid-cols-2">
        <Notice
          tone={notRight === 0 ? 'good' : 'warn'}
          title={m.pillars_right()}
          actions={
            notRight === 0 ? null : (
              <ButtonLink to={paths.chain} size="small">
                {m.chain_title()}
              </ButtonLink>
            )
          }
        >
          {notRight === 0 ? m.pillars_right_all() : m.pillars_not_right({ count: notRight })}
        </Notice>
        <Notice tone={emptyPillars.length === 0 ? 'good' : 'warn'} title={m.pillars_complete()}>
          {emptyPillars.length === 0 ? m.pillars_complete_yes() : m.pillars_complete_no({ pillars: emptyPillars.map(pillarName).join(', ') })}
        </Notice>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {pillars.map((coverage) => (
          <Pillar key={coverage.pillar} coverage={coverage} canWrite={canWrite} />
        ))}
      </div>
      {rows.length > 0 ? <Matrix rows={rows} /> : null}
    </Page>
  );
}

function Pillar({ coverage: { pillar, total, right, measured, met }, canWrite }: { coverage: PillarCoverage; canWrite: boolean }) {
  return (
    <Card title={pillarName(pillar)} description={ABOUT[pillar]()}>
      {total === 0 ? (
        <div className="flex flex-col items-start gap-2 text-sm">
          <p className="font-medium">{m.pillars_empty()}</p>
          <p className="text-muted">{m.pillars_empty_text()}</p>
          {canWrite ? (
            <ButtonLink to={paths.specLibraryOf(pillar)} variant="primary" size="small">
              {m.pillars_from_library()}
            </ButtonLink>
          ) : null}
        </div>
      ) : (
        <ul className="flex flex-col gap-1 text-sm">
          <li className="font-medium">{m.pillars_spec_count({ count: total })}</li>
          <li>{m.pillars_served({ right, total })}</li>
          <li>{m.pillars_measured({ measured, total })}</li>
          <li>{m.pillars_met({ met, total })}</li>
        </ul>
      )}
    </Card>
  );
}

function Matrix({ rows }: { rows: MatrixRow[] }) {
  return (
    <Card title={m.pillars_matrix()} description={m.pillars_matrix_hint()} isFlush>
      <DataTable
        caption={m.pillars_matrix()}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: m.specs_name(),
            cell: ({ id, name, layer, pillar }) => (
              <span className="block min-w-40">
                <Link to={paths.spec(id)} className="link font-medium">
                  {name}
                </Link>
                <span className="block text-xs text-muted">
                  {layerName(layer)}
                  {/* On a telephone the dots are a swipe away. */}
                  {pillar ? <span className="sm:hidden"> · {pillarName(pillar)}</span> : null}
                </span>
              </span>
            ),
          },
          ...PILLARS.map((pillar) => ({ id: pillar, header: pillarName(pillar), cell: (row: MatrixRow) => (row.pillar === pillar ? <Dot label={m.pillars_belongs({ pillar: pillarName(pillar) })} /> : null) })),
          { id: 'right', header: m.pillars_right(), cell: ({ isRight }) => <Claim isTrue={isRight} text={isRight ? m.pillars_right_yes() : m.pillars_right_no()} /> },
          { id: 'measured', header: m.pillars_measured_col(), cell: ({ isMeasured }) => <Claim isTrue={isMeasured} text={isMeasured ? m.pillars_measured_yes() : m.pillars_measured_no()} /> },
          { id: 'evidence', header: m.evidence_title(), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
        ]}
      />
    </Card>
  );
}

function Dot({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden="true" className="inline-block size-3 rounded-full bg-accent" />
      <span className="sr-only">{label}</span>
    </>
  );
}

function Claim({ isTrue, text }: { isTrue: boolean; text: string }) {
  const Icon = isTrue ? Check : CircleDashed;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon className={`size-4 ${isTrue ? 'text-good' : 'text-warn'}`} aria-hidden="true" />
      {text}
    </span>
  );
}
