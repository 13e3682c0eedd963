import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';

/** From the roadmap to the screens where the work of its phases is done. */
export function WorkingScreens({ canReadKpis, canReadPid }: { canReadKpis: boolean; canReadPid: boolean }) {
  return (
    <>
      <ButtonLink to={paths.strategy}>{m.strategy_title()}</ButtonLink>
      <ButtonLink to={paths.impact}>{m.impact_title()}</ButtonLink>
      {canReadKpis ? <ButtonLink to={paths.businessCase}>{m.businesscase_title()}</ButtonLink> : null}
      {canReadPid ? <ButtonLink to={paths.pid}>{m.pid_title()}</ButtonLink> : null}
      {canReadPid ? <ButtonLink to={paths.exceptions}>{m.exception_short()}</ButtonLink> : null}
      <ButtonLink to={paths.communication}>{m.communication_title()}</ButtonLink>
      <ButtonLink to={paths.goLive}>{m.golive_title()}</ButtonLink>
      <ButtonLink to={paths.learning}>{m.verdict_title()}</ButtonLink>
      <ButtonLink to={paths.maturity}>{m.maturity_title()}</ButtonLink>
      <ButtonLink to={paths.improvements}>{m.improvements_title()}</ButtonLink>
      <ButtonLink to={paths.statusReport}>{m.report_title()}</ButtonLink>
    </>
  );
}
