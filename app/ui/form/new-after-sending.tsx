import { useNavigation } from '@remix-run/react';
import { Fragment, type ReactNode, useState } from 'react';

interface NewAfterSendingProps {
  /** Changes once what was sent is there, such as the length of the list that it is added to. */
  mark: string | number;
  children: ReactNode;
}

/**
 * A form that begins anew once what it sent is there. What is typed stays when the list changes for another reason: a colleague
 * who adds to it, or something beside the form that is removed.
 */
export function NewAfterSending({ mark, children }: NewAfterSendingProps) {
  const { state } = useNavigation();
  const [round, setRound] = useState<{ nth: number; stage: 'typing' | 'sent' | 'away'; sentAt: string | number }>({ nth: 0, stage: 'typing', sentAt: mark });
  if (round.stage === 'sent' && state !== 'idle') setRound({ ...round, stage: 'away' });
  if (round.stage === 'away' && state === 'idle') setRound({ nth: round.nth + Number(mark !== round.sentAt), stage: 'typing', sentAt: mark });
  return (
    <div className="contents" onSubmit={() => setRound(({ nth }) => ({ nth, stage: 'sent', sentAt: mark }))}>
      <Fragment key={round.nth}>{children}</Fragment>
    </div>
  );
}
