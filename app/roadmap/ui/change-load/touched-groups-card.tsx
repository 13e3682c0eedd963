import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

interface TouchedGroupsCardProps {
  itemId: string;
  groups: readonly { id: string; name: string; isTouched: boolean }[];
  canWrite: boolean;
}

/** On whom an item of the plan falls: what the change load is counted from. */
export function TouchedGroupsCard({ itemId, groups, canWrite }: TouchedGroupsCardProps) {
  const touched = groups.filter(({ isTouched }) => isTouched);
  if (groups.length === 0 || (!canWrite && touched.length === 0)) return null;
  return (
    <Card title={m.load_touched()} description={m.load_touched_about()}>
      {canWrite ? (
        <Form key={touched.map(({ id }) => id).join()} method="post" action={paths.planItemGroups(itemId)} preventScrollReset className="flex flex-col gap-3">
          <fieldset className="flex flex-col">
            <legend className="sr-only">{m.load_touched()}</legend>
            {groups.map(({ id, name, isTouched }) => (
              <label key={id} className="inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
                <input type="checkbox" name="group" value={id} defaultChecked={isTouched} className="size-4 shrink-0 accent-accent pointer-coarse:size-5" />
                {name}
              </label>
            ))}
          </fieldset>
          <div>
            <Button type="submit">{m.load_touched_save()}</Button>
          </div>
        </Form>
      ) : (
        <ul className="list-disc pl-4">
          {touched.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
