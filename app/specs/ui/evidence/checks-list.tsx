import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Check } from '../../evidence/check.ts';
import { findingLook } from '../../evidence/evidence-words.ts';

interface ChecksListProps {
  specId: string;
  checks: readonly Check[];
  /** What each asks, by its id. */
  texts: ReadonlyMap<string, string>;
  mayTest: boolean;
}

/** The conditions over the data as they are, and whether they hold. */
export function ChecksList({ specId, checks, texts, mayTest }: ChecksListProps) {
  return (
    <section aria-label={m.evidence_checks()} className="flex flex-col gap-2 px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h3 className="text-sm font-semibold">{m.evidence_checks()}</h3>
          <p className="text-sm text-muted">{checks.length === 0 ? m.evidence_checks_none() : m.evidence_checks_about()}</p>
        </div>
        {mayTest && checks.length > 0 ? (
          <Form method="post" action={paths.specChecking(specId)}>
            <Button type="submit" size="small">
              {m.evidence_look_now()}
            </Button>
          </Form>
        ) : null}
      </div>
      <ul className="flex flex-col gap-2">
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} text={texts.get(check.id) ?? ''} mayTest={mayTest} />
        ))}
      </ul>
    </section>
  );
}

function CheckLine({ check: { id, looked, setBy }, text, mayTest }: { check: Check; text: string; mayTest: boolean }) {
  const { dateTime } = useFormat();
  const look = looked ? findingLook(looked.finding) : null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Badge tone={look?.tone ?? 'neutral'}>{look?.word ?? m.evidence_never_looked()}</Badge>
      <span className="min-w-0 text-sm">
        <span className="font-medium">{text}</span> <span className="text-muted">{[looked ? m.evidence_looked_at({ date: dateTime(looked.at) }) : null, m.evidence_set_by({ name: setBy })].filter(Boolean).join(' · ')}</span>
      </span>
      {mayTest ? (
        <Form method="post" action={paths.specCheckRemoval(id)}>
          <Button type="submit" size="small" variant="ghost" name="is" value="removed" aria-label={m.evidence_remove_of({ check: text })}>
            {m.evidence_remove()}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
