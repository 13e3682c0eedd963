import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { PHASE_KINDS, type PhaseKind, phaseNumber } from '../phase.ts';
import { phaseName } from '../roadmap-words.ts';

interface WorkingScreensProps {
  canReadKpis: boolean;
  /** Whether the reader sees what is for who decides. */
  canReadPid: boolean;
}

/** From the roadmap to the screens where the work is done, under the phase that is done there. */
export function WorkingScreens({ canReadKpis, canReadPid }: WorkingScreensProps) {
  const screens: Record<PhaseKind, { to: string; label: string; isShown?: boolean }[]> = {
    strategy: [
      { to: paths.strategy, label: m.strategy_title() },
      { to: paths.suppliers, label: m.suppliers_title() },
    ],
    impact: [
      { to: paths.impact, label: m.impact_title() },
      { to: paths.readiness, label: m.readiness_title(), isShown: canReadKpis },
      { to: paths.businessCase, label: m.businesscase_title(), isShown: canReadKpis },
      { to: paths.pid, label: m.pid_title(), isShown: canReadPid },
    ],
    execution: [
      { to: paths.changeLoad, label: m.load_title(), isShown: canReadKpis },
      { to: paths.communication, label: m.communication_title() },
      { to: paths.decisions, label: m.decisions_title() },
      { to: paths.exceptions, label: m.exception_title(), isShown: canReadPid },
    ],
    'go-live': [
      { to: paths.goLive, label: m.golive_title() },
      { to: paths.hypercare(), label: m.hypercare_title() },
    ],
    learning: [
      { to: paths.learning, label: m.verdict_title() },
      { to: paths.improvements, label: m.improvements_title() },
      { to: paths.maturity, label: m.maturity_title() },
      { to: paths.closing, label: m.closing_title(), isShown: canReadPid },
    ],
  };
  return (
    <nav aria-label={m.roadmap_screens()} className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-5">
      {PHASE_KINDS.map((kind) => (
        <div key={kind} className="border-t-2 border-border pt-2">
          <p className="text-sm text-muted">
            {phaseNumber(kind)}. {phaseName(kind)}
          </p>
          <ul>
            {screens[kind].map(({ to, label, isShown = true }) =>
              isShown ? (
                <li key={to}>
                  <Link to={to} prefetch="intent" className="link inline-flex min-h-8 items-center">
                    {label}
                  </Link>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </nav>
  );
}
