import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Occasion } from '../../key-messages/key-message.ts';
import { OccasionForm, type OccasionFormProps } from './occasion-form.tsx';

/** One time that a message was given, to put right. */
export function OccasionScreen(props: Omit<OccasionFormProps, 'chosen'> & { occasion: Occasion }) {
  const message = props.messages.find(({ id }) => id === props.occasion.messageId);
  return (
    <Page title={m.messages_occasion_title()} breadcrumbs={[{ label: m.messages_title(), to: paths.keyMessages }, ...(message ? [{ label: message.text, to: paths.keyMessage(message.id) }] : [])]}>
      <Card className="max-w-4xl">
        <OccasionForm {...props} chosen={null} />
      </Card>
    </Page>
  );
}
