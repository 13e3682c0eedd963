import type { SubmissionResult } from '@conform-to/react';
import { Download } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { AgreementVersion } from '../../measuring/agreement.ts';
import { AgreedLines } from './agreed-lines.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { levelName } from './measuring-words.ts';

interface MeasuringScreenProps {
  agreement: AgreementVersion;
  /** Those before it, newest first. */
  earlier: readonly AgreementVersion[];
  lastResult: SubmissionResult | undefined;
}

/** What was agreed about measuring people, and what holds from now on. */
export function MeasuringScreen({ agreement, earlier, lastResult }: MeasuringScreenProps) {
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-3xl text-muted">{m.measuring_intro()}</p>
      <Card
        title={`${m.measuring_now()}: ${levelName(agreement.level)}`}
        description={<Recorded version={agreement} />}
        actions={
          <a href={paths.measuringStatement} download className={buttonClass('secondary', 'small')}>
            <Download aria-hidden="true" />
            {m.measuring_statement()}
          </a>
        }
      >
        <AgreementForm key={agreement.version} agreement={agreement} lastResult={lastResult} />
      </Card>
      {earlier.length > 0 ? <Earlier versions={earlier} /> : null}
    </div>
  );
}

function Earlier({ versions }: { versions: readonly AgreementVersion[] }) {
  const format = useFormat();
  return (
    <Card title={m.measuring_history()}>
      <ol className="divide-y">
        {versions.map((version) => (
          <li key={version.version} className="py-3 text-sm first:pt-0 last:pb-0">
            <p className="font-medium">{levelName(version.level)}</p>
            <AgreedLines agreement={version} format={format} />
            <p className="text-muted">
              <Recorded version={version} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Recorded({ version: { version, actor, at } }: { version: AgreementVersion }) {
  const format = useFormat();
  return at ? m.measuring_version({ version, actor, at: format.dateTime(at) }) : m.measuring_never();
}
