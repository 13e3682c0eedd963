import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { chooseByToken, readUnsubscribeToken } from '#app/people/mail/message-choices.server.ts';
import { UnsubscribeScreen } from '#app/people/ui/mail/unsubscribe-screen.tsx';

export const meta: MetaFunction = () => [{ title: `${m.mail_unsubscribe_title()} · Pacer` }];

/** The link is the right: whoever has it was sent the message. Nobody needs to sign in to hear no more. */
export function loader({ params }: LoaderFunctionArgs) {
  const kind = readUnsubscribeToken(params.token ?? '');
  return data({ kind }, { status: kind ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const isWanted = (await request.formData()).get('isWanted') === 'yes';
  const isDone = await chooseByToken(params.token ?? '', { isWanted, asOf: new Date() });
  return data({ isWanted: isDone ? isWanted : undefined }, { status: isDone ? 200 : 404 });
}

export default function Unsubscribe() {
  const { kind } = useLoaderData<typeof loader>();
  return <UnsubscribeScreen kind={kind} isWanted={useActionData<typeof action>()?.isWanted} />;
}
