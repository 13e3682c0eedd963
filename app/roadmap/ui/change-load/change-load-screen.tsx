import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SegmentLinks } from '#app/ui/segment-links.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import { LOAD_GRAINS, LOAD_KINDS, LOAD_POINTS } from '../../change-load/change-load.ts';
import { type ChangeLoad, loadSearch } from '../../change-load/load-page.ts';
import { loadGrainName, loadKindName } from '../../change-load/load-words.ts';
import { GroupThings } from './group-things.tsx';
import { HeatTable } from './heat-table.tsx';

interface ChangeLoadScreenProps {
  /** Null where there is no programme yet. */
  load: ChangeLoad | null;
  canWrite: boolean;
  /** What was answered to a norm that cannot be read. */
  refused?: SubmissionResult | undefined;
}

/** How much change falls on whom and when, and where that is too much at once. */
export function ChangeLoadScreen({ load, canWrite, refused }: ChangeLoadScreenProps) {
  return (
    <Page title={m.load_title()} question={m.load_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}>
      {load ? <Parts load={load} canWrite={canWrite} refused={refused} /> : <EmptyState title={m.load_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.load_to_roadmap()}</ButtonLink>} />}
    </Page>
  );
}

function Parts({ load, canWrite, refused }: Omit<ChangeLoadScreenProps, 'load'> & { load: ChangeLoad }) {
  const { grain, shift, norm, groups } = load;
  const ways = LOAD_GRAINS.map((each) => ({ label: loadGrainName(each), to: paths.changeLoadAs(loadSearch({ grain: each, shift: 0 })), isCurrent: each === grain }));
  const actions = (
    <>
      <SegmentLinks label={m.load_per()} links={ways} />
      <ButtonLink to={paths.changeLoadAs(loadSearch({ grain, shift: shift - 1 }))} size="small">{m.load_earlier()}</ButtonLink>
      <ButtonLink to={paths.changeLoadAs(loadSearch({ grain, shift: shift + 1 }))} size="small">{m.load_later()}</ButtonLink>
      {groups.length > 0 ? <TableDownloads name={m.load_title()} to={(format) => paths.pageTable('change-load', format, new URLSearchParams(loadSearch({ grain, shift })))} /> : null}
    </>
  );
  return (
    <>
      <TooMuch load={load} />
      <Card title={m.load_map()} description={m.load_map_about({ norm: norm[grain] })} actions={actions} isFlush>
        {groups.length === 0 ? <EmptyState title={m.load_groups_none()} action={<ButtonLink to={paths.impact}>{m.load_to_impact()}</ButtonLink>} /> : <><HeatTable load={load} /><GroupThings load={load} /></>}
      </Card>
      <Card title={m.load_how()} description={m.load_how_about()}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {LOAD_KINDS.map((kind) => (
            <li key={kind}>{m.load_weighs({ kind: loadKindName(kind), count: LOAD_POINTS[kind] })}</li>
          ))}
        </ul>
        <p className="mt-2 max-w-3xl text-sm text-muted">{m.load_sources()}</p>
        {canWrite ? <NormForm key={`${norm.week} ${norm.month}`} norm={norm} lastResult={refused} /> : <p className="mt-3">{m.load_norms({ week: norm.week, month: norm.month })}</p>}
      </Card>
    </>
  );
}

/** Every group and period above the norm that can still be changed, with what falls together there. */
function TooMuch({ load: { groups, grain, norm, today } }: { load: ChangeLoad }) {
  const { period: periodText } = useFormat();
  const found = groups.flatMap(({ groupId, name, cells }) => cells.filter(({ isTooMuch, period }) => isTooMuch && period.end > today).map((cell) => ({ groupId, name, cell })));
  if (found.length === 0) return null;
  return (
    <Notice tone="warn" title={m.load_warning({ count: found.length })}>
      <p>{m.load_warning_about({ norm: norm[grain] })}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-4">
        {found.map(({ groupId, name, cell: { period, points, things } }) => (
          <li key={`${groupId} ${period.start}`}>
            <span className="font-medium">{m.load_warning_of({ name, period: periodText(period.start, grain), count: points })}</span> {things.map(({ kind, name: called }) => `${called} (${loadKindName(kind).toLowerCase()})`).join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function NormForm({ norm, lastResult }: { norm: ChangeLoad['norm']; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useServerForm<{ week: string; month: string }>({ id: 'load-norm', lastResult, defaultValue: norm });
  return (
    <FormShell form={form} action={paths.changeLoadNorm} preventScrollReset className="mt-4 max-w-xl">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField field={fields.week} label={m.load_norm_week()} inputMode="numeric" />
        <NumberField field={fields.month} label={m.load_norm_month()} inputMode="numeric" />
      </div>
      <div>
        <SubmitButton variant="secondary">{m.load_norm_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}
