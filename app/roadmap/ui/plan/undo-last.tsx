import { Form, useLocation } from '@remix-run/react';
import { Undo2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

/** Takes the newest change of who looks back; nothing where there is none. */
export function UndoLast({ changeId }: { changeId: string | null }) {
  const { pathname, search } = useLocation();
  if (!changeId) return null;
  return (
    <Form method="post" action={paths.planUndoing(changeId)} preventScrollReset>
      <input type="hidden" name="to" value={`${pathname}${search}`} />
      <Button type="submit" variant="ghost" size="small">
        <Undo2 aria-hidden="true" />
        {m.plan_undo_last()}
      </Button>
    </Form>
  );
}
