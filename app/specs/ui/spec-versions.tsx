import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { SpecRecord } from '../spec.ts';
import { fieldName, fieldText } from '../versions/version-words.ts';
import type { SpecVersion } from '../versions/version.ts';

interface SpecVersionsProps {
  spec: SpecRecord;
  versions: SpecVersion[];
  amount: (value: number | null) => string;
  /** Names by id of who and what a version may name. */
  names: Record<string, string>;
}

/** Every version, newest first, with what it changed; nothing when there is only the first. */
export function SpecVersions({ spec, versions, amount, names }: SpecVersionsProps) {
  const { date } = useFormat();
  if (versions.length === 0) return null;
  const printer = { amount, date, nameOf: (id: string) => names[id] ?? null };
  return (
    <Card title={m.specs_versions()} description={m.specs_versions_about()}>
      <ol className="flex flex-col gap-4">
        {versions.map(({ version, changedAt, by, before, after, fields, isBreak, isVoided, reason }) => (
          <li key={version} className="border-t pt-3 first:border-t-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{m.specs_version({ version })}</span>
              <span className="text-sm text-muted">{by ? m.specs_version_by({ date: date(changedAt), name: by }) : date(changedAt)}</span>
              {isVoided ? <Badge tone="warn">{m.specs_version_voided()}</Badge> : null}
              {isBreak ? <Badge>{m.specs_version_break()}</Badge> : null}
            </p>
            <ul className="mt-1 text-sm">
              {fields.map((field) => (
                <li key={field}>
                  <span className="font-medium">{fieldName(field)}</span>: {m.specs_version_from_to({ from: fieldText(field, before[field], printer), to: fieldText(field, after[field], printer) })}
                </li>
              ))}
            </ul>
            {reason ? <p className="mt-1 text-sm text-muted">{m.specs_version_reason({ reason })}</p> : null}
          </li>
        ))}
        <li className="border-t pt-3">
          <span className="font-semibold">{m.specs_version_first()}</span> <span className="text-sm text-muted">{date(spec.createdAt)}</span>
        </li>
      </ol>
    </Card>
  );
}
