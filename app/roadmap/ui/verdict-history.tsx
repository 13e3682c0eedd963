import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { DecidedVerdict } from '../roadmap.ts';
import { refusalText, verdictName } from '../roadmap-words.ts';
import { ConditionsLine } from './conditions-card.tsx';
import { Grounds } from './criterion-card.tsx';
import { CriterionStateIcon } from './criterion-state-icon.tsx';
import { CriterionValue } from './criterion-value.tsx';
import { GateDiamond } from './gate-diamond.tsx';
import { SignerLine } from './signing/signer-line.tsx';

/** What was decided, newest first, each with the values it rested on. */
export function VerdictHistory({ verdicts, number }: { verdicts: DecidedVerdict[]; number: number }) {
  return (
    <Card title={m.roadmap_history_title()}>
      {verdicts.length === 0 ? <p className="text-muted">{m.roadmap_history_none()}</p> : null}
      <ol className="-my-1 divide-y">
        {verdicts.map((verdict) => (
          <Decided key={verdict.id} verdict={verdict} number={number} />
        ))}
      </ol>
    </Card>
  );
}

function Decided({ verdict, number }: { verdict: DecidedVerdict; number: number }) {
  const format = useFormat();
  return (
    <li className="flex gap-3 py-3.5">
      <GateDiamond verdict={verdict.verdict} number={number} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{verdictName(verdict.verdict)}</p>
        <p className="text-sm text-muted">{m.roadmap_history_by({ name: verdict.decidedBy ?? m.roadmap_someone(), date: format.dateTime(verdict.decidedAt) })}</p>
        {verdict.reason ? <p className="mt-1 whitespace-pre-line">{verdict.reason}</p> : null}
        <ConditionsLine verdict={verdict} className="mt-1 text-sm" />
        <details className="mt-1.5">
          <summary className="fold">
            {m.roadmap_history_evidence()}
          </summary>
          <ul className="mt-2 divide-y rounded-md border bg-sunken px-3">
            {verdict.criteria.map((criterion) => (
              <li key={criterion.id} className="flex gap-2.5 py-2.5">
                <CriterionStateIcon state={criterion.result.state} />
                <div className="min-w-0 flex-1 text-sm">
                  <p>{inLanguage(criterion.title, format.locale)}</p>
                  <CriterionValue result={criterion.result} />
                  <Grounds criterion={criterion} />
                </div>
              </li>
            ))}
          </ul>
          {verdict.signatures.length > 0 ? (
            <>
              <h3 className="mt-3 text-sm font-semibold">{m.signing_title()}</h3>
              <ul className="divide-y text-sm">
                {verdict.signatures.map((signer) => (
                  <SignerLine key={signer.memberId} signer={signer} />
                ))}
              </ul>
            </>
          ) : null}
          {verdict.unconfirmedRoles.length > 0 ? <p className="mt-2 text-sm">{refusalText('benefit-unconfirmed', verdict)}</p> : null}
        </details>
      </div>
    </li>
  );
}
