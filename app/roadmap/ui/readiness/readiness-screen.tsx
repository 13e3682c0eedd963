import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Readiness } from '../../readiness/readiness.ts';
import { GroupItem } from './group-item.tsx';
import { MomentsCard } from './moments-card.tsx';

interface ReadinessScreenProps {
  /** Null where there is no programme yet. */
  readiness: Readiness | null;
  canWrite: boolean;
}

/** Where every affected group stands from knowing why to keeping it up, what is done about its barrier, and when that was measured. */
export function ReadinessScreen({ readiness, canWrite }: ReadinessScreenProps) {
  return (
    <Page
      title={m.readiness_title()}
      question={m.readiness_question()}
      breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}
      actions={<ButtonLink to={paths.pulses}>{m.readiness_to_pulses()}</ButtonLink>}
    >
      {readiness ? (
        <>
          <MomentsCard moments={readiness.moments} />
          <GroupsCard readiness={readiness} canWrite={canWrite} />
        </>
      ) : (
        <EmptyState title={m.readiness_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.readiness_to_roadmap()}</ButtonLink>} />
      )}
    </Page>
  );
}

function GroupsCard({ readiness: { groups, today }, canWrite }: { readiness: Readiness; canWrite: boolean }) {
  return (
    <Card title={m.readiness_groups()} description={m.readiness_groups_about()} actions={groups.length > 0 ? <TableDownloads name={m.readiness_groups()} to={(format) => paths.pageTable('readiness', format)} /> : null} isFlush>
      {groups.length === 0 ? (
        <EmptyState title={m.readiness_groups_none()} action={<ButtonLink to={paths.impact}>{m.readiness_to_impact()}</ButtonLink>} />
      ) : (
        <ul className="divide-y">
          {groups.map((group) => (
            <GroupItem key={group.id} group={group} today={today} canWrite={canWrite} />
          ))}
        </ul>
      )}
    </Card>
  );
}
