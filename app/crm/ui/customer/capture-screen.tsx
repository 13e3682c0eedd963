import { Form, useNavigation } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { CaptureForm, type CaptureFormProps } from './capture-form.tsx';
import { sendByKey } from './send-by-key.ts';

/** The quick capture as a page of its own: for a link from elsewhere, and where no JavaScript runs. */
export function CaptureScreen(props: Omit<CaptureFormProps, 'isBusy' | 'isFocused'>) {
  const navigation = useNavigation();
  return (
    <Page title={m.customer_capture_title()} question={m.customer_capture_question()}>
      <Card className="w-full max-w-xl">
        <Form key={props.actId} method="post" action={paths.capture} noValidate onKeyDown={sendByKey}>
          <CaptureForm {...props} isBusy={navigation.formAction === paths.capture} isFocused />
        </Form>
      </Card>
    </Page>
  );
}
