import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Verdict } from '../../verdict/read-verdict.server.ts';
import { KeepCard } from './keep-card.tsx';
import { KeptCard } from './kept-card.tsx';
import { RoleItem } from './role-item.tsx';
import { VerdictNotice } from './verdict-notice.tsx';

export interface RefusedVerdictForm {
  form: 'keeping' | 'measuring';
  /** Of which role the form was. */
  roleId: string | null;
  result: SubmissionResult | undefined;
}

interface LearningScreenProps {
  /** Null where there is no programme yet. */
  verdict: Verdict | null;
  canWrite: boolean;
  /** Whether the reader may take tables along. */
  canTake: boolean;
  refused: RefusedVerdictForm;
}

/** The fifth phase: whether what went live is used, role by role, three months later. */
export function LearningScreen({ verdict, canWrite, canTake, refused }: LearningScreenProps) {
  const actions = (
    <>
      <ButtonLink to={paths.maturity}>{m.maturity_title()}</ButtonLink>
      <ButtonLink to={paths.improvements}>{m.improvements_title()}</ButtonLink>
      <ButtonLink to={paths.successes}>{m.successes_title()}</ButtonLink>
    </>
  );
  const page = { title: m.verdict_title(), question: m.verdict_question(), breadcrumbs: [{ label: m.roadmap_title(), to: paths.roadmap }], actions };
  if (!verdict) {
    return (
      <Page {...page}>
        <EmptyState title={m.verdict_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.improvements_to_roadmap()}</ButtonLink>} />
      </Page>
    );
  }
  const { day, roles, kept, teams } = verdict;
  const answer = (form: RefusedVerdictForm['form'], roleId: string | null = null) => (refused.form === form && refused.roleId === roleId ? refused.result : undefined);
  return (
    <Page {...page}>
      <VerdictNotice verdict={verdict} />
      <Card
        title={m.verdict_roles()}
        description={day?.isDue === false ? m.verdict_roles_would() : m.verdict_roles_about()}
        actions={canTake && roles.length > 0 ? <TableDownloads name={m.verdict_roles()} to={(format) => paths.pageTable('use-verdict', format)} /> : null}
        isFlush
      >
        {roles.length === 0 ? (
          <EmptyState title={m.verdict_roles_none()} action={<ButtonLink to={paths.affectedRolesOnRoadmap}>{m.verdict_roles_add()}</ButtonLink>} />
        ) : (
          <ul className="divide-y">
            {roles.map((role) => (
              <RoleItem key={role.roleId} role={role} teams={teams} isDue={day?.isDue ?? false} canWrite={canWrite} lastResult={answer('measuring', role.roleId)} />
            ))}
          </ul>
        )}
      </Card>
      {canWrite && day ? <NewAfterSending mark={kept[0]?.id ?? 'first'}><KeepCard verdict={verdict} lastResult={answer('keeping')} /></NewAfterSending> : null}
      {kept.length > 0 ? <KeptCard kept={kept} /> : null}
    </Page>
  );
}
