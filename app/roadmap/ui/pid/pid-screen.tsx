import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { ToneIcon } from '#app/ui/tone-icon.tsx';
import { countComplete, missingIn } from '../../pid/pid.ts';
import { pidPartName } from '../../pid/pid-words.ts';
import type { Pid } from '../../pid/read-pid.server.ts';
import { PidSectionCard } from './pid-section.tsx';
import { VersionsCard } from './versions-card.tsx';

interface PidScreenProps {
  /** Null where there is no programme yet. */
  pid: Pid | null;
  canWrite: boolean;
}

/** The project initiation document, composed of what stands elsewhere and of what is written here. */
export function PidScreen({ pid, canWrite }: PidScreenProps) {
  return (
    <Page title={m.pid_title()} question={m.pid_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={pid ? <PrintButton /> : null}>
      {pid ? <Document pid={pid} canWrite={canWrite} /> : <EmptyState title={m.pid_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.pid_to_roadmap()}</ButtonLink>} />}
    </Page>
  );
}

function Document({ pid: { content, versions, gateId }, canWrite }: PidScreenProps & { pid: Pid }) {
  const { ready, of } = countComplete(content);
  return (
    <>
      <Card
        title={ready === of ? m.pid_complete_all() : m.pid_complete({ ready, of })}
        description={m.pid_about()}
        actions={gateId ? <ButtonLink to={paths.gate(gateId)} size="small">{m.pid_to_gate()}</ButtonLink> : null}
      >
        <nav aria-label={m.pid_contents()}>
          <ol className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
            {content.sections.map((section, index) => {
              const isComplete = missingIn(section).length === 0;
              return (
                <li key={section.part}>
                  <a href={`#${section.part}`} className="flex min-h-8 items-center gap-2 hover:underline">
                    <span className={isComplete ? 'text-good' : 'text-warn'}>
                      <ToneIcon tone={isComplete ? 'good' : 'warn'} className="size-4" />
                      <span className="sr-only">{isComplete ? m.pid_part_complete() : m.pid_part_open()}: </span>
                    </span>
                    {index + 1}. {pidPartName(section.part)}
                  </a>
                </li>
              );
            })}
          </ol>
        </nav>
      </Card>
      {content.sections.map((section, index) => (
        <PidSectionCard key={section.part} number={index + 1} section={section} currency={content.currency} canWrite={canWrite} />
      ))}
      <VersionsCard versions={versions} canWrite={canWrite} />
    </>
  );
}
