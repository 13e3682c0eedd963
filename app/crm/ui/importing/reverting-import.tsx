import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { m } from '#app/messages/compiled/messages.js';
import type { ImportJob } from '../../importing/import-job.ts';
import { useLookAgain } from './use-look-again.ts';

/** While everything is taken back: how far it is; the reader may go elsewhere. */
export function RevertingImport({ job: { undo } }: { job: ImportJob }) {
  const format = useFormat();
  useLookAgain();
  return (
    <Card title={m.importing_reverting()} description={m.importing_reverting_hint()}>
      <div aria-live="polite">
        <Progress label={m.importing_reverting()} detail={undo ? m.importing_records_of({ count: undo.total, done: format.number(undo.done), total: format.number(undo.total) }) : ''} {...(undo ? { value: undo.done, max: undo.total } : {})} />
      </div>
    </Card>
  );
}
