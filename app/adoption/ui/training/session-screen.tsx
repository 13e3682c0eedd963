import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { Attendee, SessionList } from '../../training/session-list.ts';
import type { Course } from '../../training/training.ts';
import { attendanceName, sessionTime } from '../../training/training-words.ts';
import { SessionWhen } from './session-when.tsx';

/** Who is expected and who came, and the place to note it. */
export function SessionScreen({ course, list: { session, attendees, needing }, hasBegun }: { course: Course; list: SessionList; hasBegun: boolean }) {
  const { locale, timeZone, number } = useFormat();
  const mayNote = hasBegun && !session.cancelledAt;
  return (
    <Page
      title={m.training_list_title({ course: inLanguage(course.title, locale) })}
      question={sessionTime(session, locale, timeZone)}
      breadcrumbs={[
        { label: m.training_page_title(), to: paths.training },
        { label: inLanguage(course.title, locale), to: paths.trainingCourse(course.id) },
      ]}
      actions={
        !hasBegun && !session.cancelledAt ? (
          <Form method="post" action={paths.trainingCancellation(session.id)}>
            <Button type="submit" variant="danger" size="small">
              {m.training_cancel()}
            </Button>
          </Form>
        ) : null
      }
    >
      <SessionWhen session={session} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={m.training_people_list()} description={mayNote ? m.training_note_text() : m.training_note_later()} isFlush>
          {attendees.length === 0 ? <EmptyState title={m.training_nobody_yet()}>{m.training_nobody_yet_text()}</EmptyState> : null}
          <Form method="post" key={String(session.version)}>
            <ul className="divide-y">
              {attendees.map((attendee) => (
                <AttendeeRow key={attendee.memberId} attendee={attendee} mayNote={mayNote} />
              ))}
            </ul>
            {mayNote && attendees.length > 0 ? (
              <div className="border-t px-4 py-3 sm:px-5">
                <Button type="submit" variant="primary">
                  {m.training_note_save()}
                </Button>
              </div>
            ) : null}
          </Form>
        </Card>
        {session.cancelledAt ? null : (
          <Card title={hasBegun ? m.training_add_present() : m.training_invite()} description={m.training_needing_count({ count: needing.length, number: number(needing.length) })}>
            <Form method="post" action={paths.trainingInvitations(session.id)} preventScrollReset className="flex flex-col gap-4" key={needing.length}>
              {!hasBegun && needing.length > 0 ? (
                <div>
                  <Button type="submit" name="whom" value="needing">
                    {m.training_invite_all()}
                  </Button>
                </div>
              ) : null}
            </Form>
            {needing.length > 0 ? (
              <Form method="post" action={paths.trainingInvitations(session.id)} preventScrollReset className="mt-4 flex flex-wrap items-end gap-3">
                <div className="min-w-0 flex-1">
                  <label htmlFor="whom" className="text-sm font-medium">
                    {m.training_one_person()}
                  </label>
                  <select id="whom" name="whom" className="control mt-1">
                    {needing.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </div>
                <Button type="submit">{m.training_add()}</Button>
              </Form>
            ) : null}
          </Card>
        )}
      </div>
    </Page>
  );
}

function AttendeeRow({ attendee: { memberId, name, team, state, isFixed }, mayNote }: { attendee: Attendee; mayNote: boolean }) {
  const isNoted = state === 'present' || state === 'absent';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 sm:px-5">
      <span className="min-w-0">
        <span className="block font-medium break-words">{name}</span>
        {team ? <span className="block text-sm text-muted">{team}</span> : null}
      </span>
      {mayNote && !isFixed ? (
        <fieldset className="flex gap-4 text-sm">
          <legend className="sr-only">{name}</legend>
          {(['present', 'absent'] as const).map((value) => (
            <label key={value} className="inline-flex min-h-9 items-center gap-1.5 pointer-coarse:min-h-11">
              <input type="radio" name={memberId} value={value} defaultChecked={state === value} className="size-4 accent-accent pointer-coarse:size-5" />
              {attendanceName(value)}
            </label>
          ))}
        </fieldset>
      ) : (
        <Badge tone={state === 'present' ? 'good' : isNoted ? 'warn' : 'neutral'}>{attendanceName(state)}</Badge>
      )}
    </li>
  );
}
