import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { dayCell, type Sheet, type SheetValue } from '#app/values/table/sheet.ts';
import { carriedStage, missingFor } from './maturity.ts';
import type { Maturity } from './maturity.server.ts';
import { evidenceText, stageLabel } from './maturity-words.ts';

/** A row for every department of every scan, newest first. */
export function maturitySheet({ scans }: Maturity, format: Format): Sheet {
  const figure = (value: number): SheetValue => ({ as: 'number', value });
  return {
    name: m.maturity_title(),
    headers: [m.maturity_held_on(), m.maturity_held_by(), m.maturity_department(), m.maturity_own_score(), m.maturity_stages(), m.maturity_carried_then(), m.maturity_missing_then(), m.maturity_note(), m.maturity_next_step(), m.maturity_objective(), m.maturity_owner(), m.maturity_due_on()],
    rows: scans.flatMap(({ heldOn, heldBy, claims, evidence, note, next }) =>
      claims.map(({ name, stage }) => [
        dayCell(heldOn), heldBy, name, figure(stage), stageLabel(stage), figure(carriedStage(evidence)), missingFor(stage, evidence).map((one) => evidenceText(one, format)).join('; ') || null,
        note, next.step, next.objective?.name ?? null, next.owner, dayCell(next.dueOn),
      ]),
    ),
  };
}
