import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { PidVersionHead } from '../../pid/pid.ts';

/** What was kept of the document, and keeping it as it stands. */
export function VersionsCard({ versions, canWrite }: { versions: PidVersionHead[]; canWrite: boolean }) {
  const { date } = useFormat();
  const freeze = canWrite ? (
    <Form method="post" action={paths.pidVersions} preventScrollReset>
      <SubmitButton variant="secondary">{m.pid_freeze()}</SubmitButton>
    </Form>
  ) : null;
  return (
    <div className="print:hidden">
      <Card title={m.pid_versions()} description={m.pid_versions_about()} actions={freeze}>
        {versions.length === 0 ? <p className="text-muted">{m.pid_versions_none()}</p> : null}
        <ul className="divide-y">
          {versions.map(({ number, frozenOn, frozenBy, isByGate }) => (
            <li key={number} className="flex flex-wrap items-center gap-x-3 py-1.5">
              <Link to={paths.pidVersion(String(number))} className="link inline-flex min-h-8 items-center">
                {m.pid_version_of({ number, date: date(frozenOn) })}
              </Link>
              <span className="text-sm text-muted">{[isByGate ? m.pid_version_by_gate() : null, frozenBy ? m.pid_version_by({ name: frozenBy }) : null].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
