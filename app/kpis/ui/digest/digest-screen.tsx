import type { ReactNode } from 'react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PAPER } from '#app/ui/chart/paper.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { DigestChoices, DigestReader } from '../../digest/digest-reader.ts';
import { rhythmName } from '../../digest/digest-words.ts';
import { RHYTHMS, type Rhythm } from '../../digest/rhythm.ts';

interface DigestScreenProps extends DigestChoices {
  title: string;
  breadcrumbs: { label: string; to: string }[];
  /** Where it is sent to who asks for it at once. */
  now: string;
  /** The mail as it would be now. */
  preview: ReactNode;
}

/** Who gets a dashboard by mail, and what they get. */
export function DigestScreen({ title, breadcrumbs, now, preview, readers, ownId, mayChooseForOthers }: DigestScreenProps) {
  const own = readers.find(({ id }) => id === ownId);
  const getting = readers.filter(({ rhythm }) => rhythm !== null);
  const others = readers.filter(({ rhythm, isRefused, id }) => rhythm === null && !isRefused && id !== ownId);
  const { date } = useFormat();
  return (
    <Page title={title} question={m.digest_question()} breadcrumbs={breadcrumbs}>
      <div className="grid gap-4 xl:grid-cols-[2fr_3fr] xl:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          {own ? (
            <Card title={m.digest_own()}>
              <p className="mb-3 text-sm text-muted">{m.digest_own_hint()}</p>
              <div className="flex flex-wrap items-end gap-3">
                <RhythmForm reader={own} label={m.digest_own()} />
                <Form method="post" action={now}>
                  <Button type="submit">{m.digest_now()}</Button>
                </Form>
              </div>
            </Card>
          ) : null}
          {mayChooseForOthers ? (
            <Card title={m.digest_readers()} isFlush>
              <DataTable
                caption={m.digest_readers()}
                rows={getting}
                rowKey={({ id }) => id}
                columns={[
                  {
                    id: 'name',
                    header: m.digest_reader(),
                    cell: ({ name, isRefused, sentOn }) => (
                      <>
                        <span className="font-medium">{name}</span>
                        {isRefused ? <Badge tone="warn">{m.digest_refused()}</Badge> : <span className="block text-xs text-muted">{m.digest_since({ date: date(sentOn) })}</span>}
                      </>
                    ),
                  },
                  { id: 'rhythm', header: m.digest_rhythm(), cell: (reader) => <RhythmForm reader={reader} label={m.digest_rhythm_of({ name: reader.name })} /> },
                ]}
                emptyState={<EmptyState title={m.digest_nobody()}>{m.digest_nobody_text()}</EmptyState>}
              />
              {others.length > 0 ? (
                <Form method="post" className="flex flex-wrap items-end gap-3 border-t px-4 py-4 sm:px-5">
                  <label className="min-w-0 flex-1 basis-48 text-sm font-medium">
                    {m.digest_add()}
                    <select name="memberId" required defaultValue="" className="control mt-1 font-normal">
                      <option value="">{m.digest_choose()}</option>
                      {others.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </label>
                  <label className="text-sm font-medium">
                    {m.digest_rhythm()}
                    <select name="rhythm" defaultValue="weekly" className="control mt-1 font-normal">
                      {RHYTHMS.map((rhythm) => (
                        <option key={rhythm} value={rhythm}>
                          {rhythmName(rhythm)}
                        </option>
                      ))}
                    </select>
                  </label>
                  <Button type="submit">{m.digest_add_go()}</Button>
                </Form>
              ) : null}
            </Card>
          ) : null}
        </div>
        <section aria-label={m.digest_preview()} className="min-w-0">
          <h2 className="mb-2 text-base font-semibold">{m.digest_preview()}</h2>
          <div className="overflow-x-auto rounded-lg border shadow-card" style={{ backgroundColor: PAPER.surface }}>
            {preview}
          </div>
        </section>
      </div>
    </Page>
  );
}

/** Saved with a button: a choice that is made by moving through a list is none. */
function RhythmForm({ reader, label }: { reader: DigestReader; label: string }) {
  const options: (Rhythm | null)[] = [null, ...RHYTHMS];
  return (
    <Form method="post" className="flex items-center gap-2">
      <input type="hidden" name="memberId" value={reader.id} />
      <select key={reader.rhythm} name="rhythm" aria-label={label} defaultValue={reader.isRefused ? 'never' : (reader.rhythm ?? 'never')} className="control w-auto">
        {options.map((rhythm) => (
          <option key={rhythm} value={rhythm ?? 'never'}>
            {rhythmName(rhythm)}
          </option>
        ))}
      </select>
      <Button type="submit" aria-label={`${m.digest_save()}: ${label}`}>
        {m.digest_save()}
      </Button>
    </Form>
  );
}
