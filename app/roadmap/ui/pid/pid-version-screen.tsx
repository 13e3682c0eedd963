import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import type { LineChange, PartChange } from '../../pid/compare-pid.ts';
import type { PidContent, PidVersionHead } from '../../pid/pid.ts';
import { lineKindName, lineText, pidPartName } from '../../pid/pid-words.ts';
import { LineSays } from './pid-lines.tsx';
import { PidSectionCard } from './pid-section.tsx';

interface PidVersionScreenProps {
  head: PidVersionHead;
  content: PidContent;
  /** What became of it since, by part. */
  changes: PartChange[];
}

/** The document as it was frozen, and what is different by now. */
export function PidVersionScreen({ head, content, changes }: PidVersionScreenProps) {
  const { date } = useFormat();
  return (
    <Page
      title={m.pid_version_of({ number: head.number, date: date(head.frozenOn) })}
      question={m.pid_version_question()}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: m.pid_title(), to: paths.pid },
      ]}
      actions={<PrintButton />}
    >
      <Card title={m.pid_changes()} description={m.pid_changes_count({ count: changes.reduce((sum, { text, lines }) => sum + lines.length + (text ? 1 : 0), 0) })}>
        {changes.length === 0 ? <p>{m.pid_changes_none()}</p> : null}
        <div className="flex flex-col gap-4">
          {changes.map((change) => (
            <section key={change.part}>
              <h3 className="font-semibold">{pidPartName(change.part)}</h3>
              <ul className="mt-1 flex flex-col gap-1.5">
                {change.text ? <li>{m.pid_change_text()}</li> : null}
                {change.lines.map((line, index) => (
                  <Changed key={index} change={line} currency={content.currency} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Card>
      <h2 className="text-lg font-semibold">{m.pid_as_it_was()}</h2>
      {content.sections.map((section, index) => (
        <PidSectionCard key={section.part} number={index + 1} section={section} currency={content.currency} canWrite={false} isFrozen />
      ))}
    </Page>
  );
}

function Changed({ change: { then, now }, currency }: { change: LineChange; currency: string }) {
  const format = useFormat();
  const line = now ?? then;
  if (!line) return null;
  const word = now === null ? m.pid_change_gone() : then === null ? m.pid_change_new() : m.pid_change_changed();
  return (
    <li className="grid gap-x-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <span className="text-sm font-medium text-muted">{word}</span>
      <span>
        <span className="text-muted">{lineKindName(line.kind)}: </span>
        <LineSays {...lineText(line, currency, format)} />
        {then && now ? <span className="block text-sm text-muted">{m.pid_change_was({ text: lineText(then, currency, format).text })}</span> : null}
      </span>
    </li>
  );
}
