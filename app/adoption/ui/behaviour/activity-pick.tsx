import type { FieldMetadata } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { FieldErrors } from '#app/ui/form/field-frame.tsx';

/** Any number of the activities that sources report. */
export function ActivityPick({ field, label, activities }: { field: FieldMetadata; label: string; activities: string[] }) {
  const nameOf = useActivityName();
  const initial = field.initialValue as string | string[] | undefined;
  const chosen = Array.isArray(initial) ? initial : initial ? [initial] : [];
  return (
    <fieldset id={field.id} aria-describedby={field.errors ? field.errorId : undefined} className="min-w-0">
      <legend className="text-sm font-medium">{label}</legend>
      {activities.length === 0 ? <p className="text-sm text-muted">{m.behaviour_no_activities()}</p> : null}
      <div className="mt-1 flex max-h-56 flex-col overflow-y-auto rounded-md border border-border-strong px-3 py-1.5 empty:hidden">
        {activities.map((activity) => (
          <label key={activity} className="flex min-h-8 items-center gap-2.5">
            <input type="checkbox" name={field.name} value={activity} defaultChecked={chosen.includes(activity)} className="size-4 shrink-0 accent-accent" />
            <span className="truncate">{nameOf(activity)}</span>
          </label>
        ))}
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
