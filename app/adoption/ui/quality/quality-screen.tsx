import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { QualityPage } from '../../quality/quality-page.ts';
import { AdoptionTabs } from '../adoption-tabs.tsx';
import { MissingCard } from './missing-card.tsx';
import { QualityTiles } from './quality-tiles.tsx';

/** The words for kinds and fields, told by the room that knows them. */
export interface RecordWords {
  kinds: Record<string, string>;
  fields: Record<string, string>;
}

/** How well the records are kept, what is missing of which, and whose it is to complete. */
export function QualityScreen({ quality, words, canImport }: { quality: QualityPage; words: RecordWords; canImport: boolean }) {
  const { dateTime, percent } = useFormat();
  const { figures, kinds, teams, hiddenTeams, countedAt, isEmpty } = quality;
  const [least, most] = [teams[0], teams.at(-1)];
  return (
    <Page title={m.behaviour_quality_title()} question={m.behaviour_quality_question()} actions={<ButtonLink to={paths.ownRecords}>{m.behaviour_own_records()}</ButtonLink>}>
      <AdoptionTabs />
      {isEmpty ? (
        <Card>
          <EmptyState title={m.behaviour_quality_empty()} action={canImport ? <ButtonLink to={paths.imports} variant="primary">{m.adoption_go_import()}</ButtonLink> : null}>
            {m.behaviour_quality_empty_text()}
          </EmptyState>
        </Card>
      ) : (
        <>
          <QualityTiles figures={figures} />
          <p className="text-sm text-muted">
            {least && most && Math.round(most.completeness * 100) > Math.round(least.completeness * 100)
              ? m.behaviour_quality_gap({ least: least.name, leastValue: percent(least.completeness, 0), most: most.name, mostValue: percent(most.completeness, 0) })
              : teams.length > 1 ? m.behaviour_quality_even() : m.behaviour_quality_no_gap()}{' '}
            {hiddenTeams > 0 ? m.behaviour_hidden_teams({ count: hiddenTeams }) : null} {countedAt ? m.behaviour_counted_at({ at: dateTime(countedAt) }) : null}
          </p>
          <div className="-mt-2 flex flex-wrap items-center gap-x-8 gap-y-1 text-sm">
            {([['quality', m.behaviour_quality_title()], ['missing', m.tables_missing()]] as const).map(([table, name]) => (
              <span key={table} className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{name}</span> <TableDownloads name={name} to={(format) => paths.pageTable(table, format)} />
              </span>
            ))}
          </div>
          {kinds.filter(({ records }) => records > 0).map((kind) => <MissingCard key={kind.kind} kind={kind} teams={teams} words={words} />)}
        </>
      )}
    </Page>
  );
}
