import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { standsOf, toneText } from '../../report/report-words.ts';
import type { StatusReport } from '../../report/status-report.ts';

/** What a board asks first, each in a word and why. */
export function StandTable({ report }: { report: StatusReport }) {
  const stands = standsOf(report, useFormat());
  return (
    <Card title={m.report_stand()}>
      <dl className="-my-2 divide-y">
        {stands.map(({ subject, tone, said }) => (
          <div key={subject} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[10rem_8rem_1fr]">
            <dt className="font-medium">{subject}</dt>
            <dd>
              <Badge tone={tone}>{toneText(tone)}</Badge>
            </dd>
            <dd>{said.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
