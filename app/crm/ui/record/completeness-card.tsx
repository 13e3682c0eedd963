import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { Completeness } from '../../record/completeness.ts';
import { fieldLabel } from '../field-label.ts';

/** How much of what matters is known, what is missing and whose it is. */
export function CompletenessCard({ completeness, owner }: { completeness: Completeness; owner: string | null }) {
  const { percent, missing } = completeness;
  return (
    <Card title={m.record_completeness()}>
      <Progress value={percent} max={100} label={m.record_completeness_of({ percent })} />
      {missing.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{m.record_completeness_all()}</p>
      ) : (
        <>
          <p className="mt-3 text-sm text-muted">{owner === null ? m.record_completeness_nobody() : m.record_completeness_owner({ name: owner })}</p>
          <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4 text-sm">
            {missing.map(({ fields }) => (
              <li key={fields.join()}>{fields.slice(0, 2).map((name) => fieldLabel({ name })).join(` ${m.record_or()} `)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
