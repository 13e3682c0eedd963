import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Agreement } from '../../measuring/agreement.ts';
import { levelTold } from './measuring-words.ts';

/** What was agreed, in sentences for whom it is about. */
export function AgreedLines({ agreement, format }: { agreement: Agreement; format: Pick<Format, 'date'> }) {
  const { level, purpose, worksCouncil, worksCouncilOn, worksCouncilNote, informedOn } = agreement;
  return (
    <>
      <p>{levelTold(level)}</p>
      {purpose ? <p>{m.measuring_agreed_purpose({ purpose })}</p> : null}
      {worksCouncil === 'consented' ? <p>{m.measuring_agreed_council_on({ on: format.date(worksCouncilOn) })} {worksCouncilNote}</p> : null}
      {worksCouncil === 'not-applicable' ? <p>{m.measuring_agreed_council_not({ note: worksCouncilNote ?? '' })}</p> : null}
      {informedOn ? <p>{m.measuring_agreed_informed({ on: format.date(informedOn) })}</p> : null}
    </>
  );
}
