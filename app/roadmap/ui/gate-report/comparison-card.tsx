import { Form } from '@remix-run/react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Format } from '#app/ui/make-format.ts';
import { inLanguage } from '#app/values/localized.ts';
import type { CriterionResult } from '../../criterion.ts';
import { isUnchanged, type VerdictComparison } from '../../gate-report/compare-verdicts.ts';
import type { DecidedVerdict, GateOverview } from '../../roadmap.ts';
import { criterionStateName, verdictName } from '../../roadmap-words.ts';
import type { SignerState } from '../../signing/signing.ts';
import { signerStateName } from '../../signing/signing-words.ts';
import { amount } from '../criterion-value.tsx';

interface ComparisonProps {
  gate: GateOverview;
  shown: DecidedVerdict;
  before: DecidedVerdict;
  comparison: VerdictComparison;
}

/** What changed between two decisions of the gate. */
export function ComparisonCard({ gate, shown, before, comparison }: ComparisonProps) {
  const format = useFormat();
  const { criteria, signatures, confirmedRoles, openRoles, override } = comparison;
  const sentences = [
    confirmedRoles.length > 0 ? m.gatereport_roles_confirmed({ roles: format.list(confirmedRoles) }) : null,
    openRoles.length > 0 ? m.gatereport_roles_open({ roles: format.list(openRoles) }) : null,
    override === 'given' ? m.gatereport_override_given() : override === 'gone' ? m.gatereport_override_gone() : null,
  ].filter((sentence) => sentence !== null);
  const rows = [
    ...criteria.map(({ id, title, then, now }) => ({ id, what: inLanguage(title, format.locale), then: resultText(then, format), now: resultText(now, format) })),
    ...signatures.map(({ memberId, name, part, then, now }) => ({ id: memberId, what: m.gatereport_signature_of({ name: name ?? m.roadmap_someone(), part }), then: signerText(then), now: signerText(now) })),
  ];
  return (
    <Card
      title={m.gatereport_changed()}
      description={m.gatereport_changed_from({ then: verdictName(comparison.then), thenDate: format.date(before.decidedAt), now: verdictName(comparison.now), nowDate: format.date(shown.decidedAt) })}
      actions={gate.verdicts.length > 2 ? <Chooser gate={gate} shown={shown} before={before} /> : null}
    >
      {isUnchanged(comparison) ? <p className="text-muted">{m.gatereport_unchanged()}</p> : null}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {rows.length > 0 ? (
        <table className="mt-1 w-full text-left">
          <caption className="sr-only">{m.gatereport_changed()}</caption>
          <thead className="text-sm text-muted">
            <tr>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                {m.gatereport_what()}
              </th>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                {format.date(before.decidedAt)}
              </th>
              <th scope="col" className="py-1.5 font-medium">
                {format.date(shown.decidedAt)}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y border-t">
            {rows.map(({ id, what, then, now }) => (
              <tr key={id} className="align-top">
                <th scope="row" className="py-2 pr-4 font-normal">
                  {what}
                </th>
                <td className="py-2 pr-4 text-muted">{then}</td>
                <td className="py-2 font-medium">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Card>
  );
}

/** Which other decision this one is held beside. */
function Chooser({ gate, shown, before }: Pick<ComparisonProps, 'gate' | 'shown' | 'before'>) {
  const format = useFormat();
  const id = useId();
  return (
    <Form method="get" action={paths.gateReport(gate.id)} preventScrollReset className="flex flex-wrap items-center gap-2" data-print="hide">
      <input type="hidden" name="verdict" value={shown.id} />
      <label htmlFor={id} className="text-sm text-muted">
        {m.gatereport_beside()}
      </label>
      <select id={id} key={before.id} name="with" defaultValue={before.id} className="control w-auto py-1 text-sm">
        {gate.verdicts
          .filter((verdict) => verdict.id !== shown.id)
          .map((verdict) => (
            <option key={verdict.id} value={verdict.id}>
              {m.gatereport_option({ verdict: verdictName(verdict.verdict), date: format.dateTime(verdict.decidedAt) })}
            </option>
          ))}
      </select>
      <Button type="submit" size="small">
        {m.gatereport_compare()}
      </Button>
    </Form>
  );
}

function resultText(result: CriterionResult | null, format: Format): string {
  if (!result) return m.gatereport_not_asked();
  const state = criterionStateName(result.state);
  return result.value === null ? state : m.gatereport_result({ value: amount(result.value, result, format), state });
}

const signerText = (state: SignerState | null) => (state === null ? m.gatereport_not_asked() : signerStateName(state));
