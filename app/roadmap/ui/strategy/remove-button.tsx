import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';

/** Takes something off a list of the strategy; the word about it can be undone. */
export function RemoveButton({ action, text }: { action: string; text: string }) {
  return (
    <Form method="post" action={action} preventScrollReset className="-my-1 shrink-0">
      <Button type="submit" name="is" value="removed" variant="ghost" size="small" className="whitespace-nowrap" aria-label={m.strategy_remove_of({ text })}>
        {m.strategy_remove()}
      </Button>
    </Form>
  );
}
