import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { missingIn, type PidSection } from '../../pid/pid.ts';
import { missingName, partWords } from '../../pid/pid-words.ts';
import { PidLines } from './pid-lines.tsx';

interface PidSectionCardProps {
  number: number;
  section: PidSection;
  currency: string;
  canWrite: boolean;
  /** As it stood once: nothing is asked of it any more. */
  isFrozen?: boolean;
}

/** One part of the document: what is written, what is read, and what is missing. */
export function PidSectionCard({ number, section, currency, canWrite, isFrozen = false }: PidSectionCardProps) {
  const { list } = useFormat();
  const { part, text, lines } = section;
  const { name, to } = partWords(part);
  const missing = missingIn(section);
  const actions = isFrozen ? null : (
    <>
      <Badge tone={missing.length === 0 ? 'good' : 'warn'}>{missing.length === 0 ? m.pid_part_complete() : m.pid_part_open()}</Badge>
      <span className="flex gap-2 print:hidden">
        {to ? <ButtonLink to={to} size="small">{m.pid_works_at()}</ButtonLink> : null}
        {canWrite ? part === 'tolerances' ? <ButtonLink to={paths.pidTolerances} size="small">{m.pid_tolerances_set()}</ButtonLink> : <ButtonLink to={paths.pidPart(part)} size="small">{text ? m.pid_rewrite() : m.pid_write()}</ButtonLink> : null}
      </span>
    </>
  );
  return (
    <div id={part} className="scroll-mt-20 break-inside-avoid-page">
      <Card title={`${number}. ${name()}`} actions={actions}>
        <div className="flex max-w-4xl flex-col gap-4">
          {text ? <p className="max-w-prose whitespace-pre-line">{text}</p> : null}
          {lines.length > 0 ? <PidLines lines={lines} currency={currency} /> : null}
          {!text && lines.length === 0 ? <p className="text-muted">{m.pid_nothing()}</p> : null}
          {!isFrozen && missing.length > 0 ? <p className="text-sm font-medium text-warn">{m.pid_missing({ things: list(missing.map(missingName)) })}</p> : null}
        </div>
      </Card>
    </div>
  );
}
