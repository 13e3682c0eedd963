import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Format } from '#app/ui/make-format.ts';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { someoneName } from '../../go-live/go-live-words.ts';
import type { Hypercare, HypercareReview } from '../../hypercare/hypercare.ts';
import { momentAbout, momentName, momentTime, reviewStateName } from '../../hypercare/hypercare-words.ts';
import { countHeld, type ReviewState } from '../../hypercare/review-rhythm.ts';
import { RemoveButton } from '../strategy/remove-button.tsx';

type Moment = Hypercare['moments'][number];

const TONES: Record<ReviewState, Tone> = { held: 'good', missed: 'bad', due: 'warn', upcoming: 'neutral' };

/** Every moment after go-live: which were held, what was seen, and which is due. */
export function RhythmCard({ hypercare, canWrite }: { hypercare: Hypercare; canWrite: boolean }) {
  const format = useFormat();
  const columns = useMomentColumns(hypercare.clock.waveId, canWrite);
  return (
    <Card title={m.hypercare_rhythm()} description={m.hypercare_rhythm_about()} isFlush>
      <p className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
        {summary(hypercare, format).map((line, index) => (
          <span key={line} className={index === 0 ? 'font-semibold' : undefined}>
            {line}
          </span>
        ))}
      </p>
      <DataTable id="hypercare" caption={m.hypercare_rhythm()} columns={columns} isStacked rows={hypercare.moments} rowKey={({ key }) => key} emptyState={null} />
    </Card>
  );
}

/** How many were held of those that have been, what is due, and what comes then. */
function summary({ moments, clock }: Hypercare, format: Format): string[] {
  const { held, of } = countHeld(moments.map(({ state }) => state));
  const due = moments.filter(({ state }) => state === 'due');
  const next = moments.find(({ state }) => state === 'upcoming');
  return [
    of === 0 && due.length === 0 ? m.hypercare_begins({ date: format.date(clock.on) }) : m.hypercare_held_of({ held, of }),
    ...(due.length > 0 ? [m.hypercare_now({ names: format.list(due.map(momentName)) })] : []),
    next ? m.hypercare_next({ name: momentName(next), date: format.date(next.within.start) }) : m.hypercare_all_been(),
  ];
}

function useMomentColumns(waveId: string | null, canWrite: boolean): Column<Moment>[] {
  const format = useFormat();
  return [
    {
      id: 'moment',
      header: m.hypercare_moment(),
      cell: (moment) => (
        <span className="flex flex-col items-start gap-0.5 sm:min-w-48">
          <span className="font-medium">{momentName(moment)}</span>
          <span className="text-sm text-pretty text-muted">{momentAbout(moment.kind)}</span>
        </span>
      ),
    },
    { id: 'when', header: m.hypercare_when(), cell: (moment) => <span className="whitespace-nowrap">{momentTime(moment, format)}</span> },
    { id: 'state', header: m.hypercare_state(), isAtEnd: true, cell: ({ state }) => <StateBadge state={state} /> },
    { id: 'seen', header: m.hypercare_seen(), cell: ({ review }) => (review ? <Seen review={review} /> : null) },
    ...(canWrite ? [{ id: 'act', header: m.hypercare_act(), cell: (moment: Moment) => <Acts moment={moment} waveId={waveId} /> }] : []),
  ];
}

const StateBadge = ({ state }: { state: ReviewState }) => <Badge tone={TONES[state]}>{reviewStateName(state)}</Badge>;

function Seen({ review: { seen, agreed, openPoints, ledBy, heldOn } }: { review: HypercareReview }) {
  const { date } = useFormat();
  return (
    <span className="flex max-w-xl flex-col sm:min-w-64 gap-0.5">
      <span className="break-words whitespace-pre-line">{seen}</span>
      {agreed ? <span className="break-words whitespace-pre-line">{m.hypercare_agreed_line({ agreed })}</span> : null}
      <span className="text-sm text-muted">{[m.hypercare_by({ name: someoneName(ledBy), date: date(heldOn) }), ...(openPoints === null ? [] : [m.hypercare_open({ count: openPoints })])].join(' · ')}</span>
    </span>
  );
}

function Acts({ moment, waveId }: { moment: Moment; waveId: string | null }) {
  const name = momentName(moment);
  if (!moment.review) {
    return moment.state === 'upcoming' ? null : (
      <ButtonLink to={paths.newHypercareReview(moment.key, waveId)} size="small" aria-label={m.hypercare_note_of({ name })}>
        {m.hypercare_note()}
      </ButtonLink>
    );
  }
  return (
    <div className="flex items-center gap-1">
      <ButtonLink to={paths.hypercareReview(moment.review.id)} size="small" aria-label={m.hypercare_change_of({ name })}>
        {m.hypercare_change()}
      </ButtonLink>
      <RemoveButton action={paths.hypercareReviewRemoval(moment.review.id)} text={name} />
    </div>
  );
}
