import { m } from '#app/messages/compiled/messages.js';
import { pieceOf } from '#app/ui/connection.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { DrawnPlan } from '../../plan/plan-layout.ts';
import type { Roadmap } from '../../roadmap.ts';
import type * as SavePlanPicture from './save-plan-picture.ts';

const saving = pieceOf((): Promise<typeof SavePlanPicture> => import('./save-plan-picture.ts'));

/** Saves the plan as it is chosen, all its rows and days, as a picture for a slide. */
export function PlanPictureButton({ drawn, roadmap }: { drawn: DrawnPlan; roadmap: Roadmap }) {
  const format = useFormat();
  const save = () => void saving().then(({ savePlanPicture }) => savePlanPicture(drawn, roadmap, format));
  return (
    <button type="button" data-print="hide" className="link-quiet shrink-0 rounded px-1.5 py-0.5 text-xs text-muted hover:text-text pointer-coarse:min-h-11" aria-label={m.ui_chart_save({ what: m.ui_chart_save_picture(), of: m.plan_title() })} onClick={save}>
      {m.ui_chart_save_picture()}
    </button>
  );
}
