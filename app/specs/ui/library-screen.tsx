import { LAYERS, type Layer } from '#app/kpis/kpi.ts';
import { layerName, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { MetricUnit } from '#app/values/metric.ts';
import { type LibraryEntry, type LibraryWords, type Sector, SECTORS } from '../library/entry.ts';
import { type LibraryFilter, said, withUnit } from '../library/library.ts';
import { PILLARS } from '../spec.ts';
import { pillarName } from '../spec-words.ts';
import { SpecTabs } from './spec-tabs.tsx';

interface LibraryScreenProps {
  filter: LibraryFilter;
  /** Those that fit the filter, with the unit of their metric. */
  entries: (LibraryEntry & { unit: MetricUnit })[];
  /** Names that specifications here have already. */
  taken: string[];
  canWrite: boolean;
}

const SECTOR_NAMES: Record<Sector, () => string> = { all: m.library_sector_all, members: m.library_sector_members, b2b: m.library_sector_b2b, 'non-profit': m.library_sector_nonprofit };

/** Ready specifications to choose from; taking one over opens the form, filled in. */
export function LibraryScreen({ filter, entries, taken, canWrite }: LibraryScreenProps) {
  return (
    <Page title={m.library_title()} question={m.library_question()} breadcrumbs={[{ label: m.specs_title(), to: paths.specs }]}>
      <SpecTabs />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LibraryFilterBar filter={filter} />
        <p role="status" className="text-sm text-muted">
          {m.library_count({ count: entries.length })}
        </p>
      </div>
      {entries.length === 0 ? (
        <Card>
          <EmptyState title={m.library_none_title()} action={canWrite ? <ButtonLink to={paths.newSpec}>{m.library_empty_sheet()}</ButtonLink> : null}>
            {m.library_none_text()}
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} taken={taken} canWrite={canWrite} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function LibraryFilterBar({ filter }: { filter: LibraryFilter }) {
  const all = { value: '', label: m.library_all() };
  return (
    <FilterForm label={m.library_filter()} replace>
      <FilterChoice label={m.specs_pillar()} name="pillar" value={filter.pillar ?? ''} options={[all, ...PILLARS.map((pillar) => ({ value: pillar, label: pillarName(pillar) })), { value: 'introduction', label: m.library_introduction() }]} />
      <FilterChoice label={m.specs_layer()} name="layer" value={filter.layer ?? ''} options={[all, ...LAYERS.map((layer: Layer) => ({ value: layer, label: layerName(layer) }))]} />
      <FilterChoice label={m.library_sector()} name="sector" value={filter.sector ?? ''} options={SECTORS.map((sector) => ({ value: sector === 'all' ? '' : sector, label: sector === 'all' ? m.library_all() : SECTOR_NAMES[sector]() }))} />
    </FilterForm>
  );
}

function Entry({ entry, taken, canWrite }: { entry: LibraryScreenProps['entries'][number]; taken: string[]; canWrite: boolean }) {
  const { locale, percent } = useFormat();
  const words: LibraryWords = entry[locale];
  const target = typeof entry.target === 'number' ? m.library_to({ target: withUnit(String(entry.target), entry, entry.unit, locale) }) : m.library_to_times({ percent: percent(entry.target.times - 1, 0) });
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-lg border bg-surface p-4 shadow-card">
      <p className="flex flex-wrap gap-1.5">
        <Badge icon={null}>{entry.pillar ? pillarName(entry.pillar) : m.library_introduction()}</Badge>
        <Badge icon={null}>{layerName(entry.layer)}</Badge>
        {entry.sector === 'all' ? null : <Badge icon={null}>{SECTOR_NAMES[entry.sector]()}</Badge>}
      </p>
      <h2 className="font-semibold text-balance">{words.name}</h2>
      <p className="text-sm text-pretty">{said(words)}.</p>
      <p className="text-sm text-muted">
        {metricName(entry.metricId)} · {target}
      </p>
      <details className="text-sm">
        <summary className="fold">{m.library_more()}</summary>
        <dl className="mt-2 flex flex-col gap-2">
          <Told name={m.library_question_label()} text={words.question} />
          <Told name={m.library_desired()} text={words.desired} />
          <Told name={m.library_undesired()} text={words.undesired} />
          <Told name={m.library_enabling()} text={words.enabling} />
        </dl>
      </details>
      <p className="mt-auto flex flex-wrap items-center gap-2 pt-1">
        {canWrite ? (
          <ButtonLink to={paths.takeOverSpec(entry.id)} size="small" aria-label={m.library_take_named({ name: words.name })}>
            {m.library_take()}
          </ButtonLink>
        ) : null}
        {taken.includes(words.name) ? <Badge tone="good">{m.library_in_use()}</Badge> : null}
      </p>
    </li>
  );
}

function Told({ name, text }: { name: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
