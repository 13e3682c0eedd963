import { Form } from '@remix-run/react';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { m } from '#app/messages/compiled/messages.js';

export function RemoveImport() {
  return (
    <Form method="post">
      <SubmitButton name="intent" value="remove" variant="ghost" size="small">
        {m.importing_remove()}
      </SubmitButton>
    </Form>
  );
}
