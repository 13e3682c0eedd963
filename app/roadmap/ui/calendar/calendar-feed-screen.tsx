import { Form } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';

interface CalendarFeedScreenProps {
  /** Null: they follow nothing yet. */
  feed: { address: string; isOwnOnly: boolean } | null;
}

/** The plan in one's own calendar. */
export function CalendarFeedScreen({ feed }: CalendarFeedScreenProps) {
  return (
    <Page title={m.calendar_title()} question={m.calendar_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.plan_title(), to: paths.planTable() }]}>
      <div className="flex max-w-2xl flex-col gap-4">
        {feed ? (
          <Card title={m.calendar_address()} description={feed.isOwnOnly ? m.calendar_follows_own() : m.calendar_follows_all()}>
            <label className="block text-sm font-medium">
              {m.calendar_address_label()}
              <input readOnly value={feed.address} className="control mt-1 font-mono text-sm font-normal" onFocus={(event) => event.currentTarget.select()} />
            </label>
            <p className="mt-2 text-sm text-muted">{m.calendar_address_secret()}</p>
            <div className="mt-4 flex flex-wrap gap-2">
              <a href={feed.address.replace(/^https?:/, 'webcal:')} className={buttonClass('primary')}>
                <CalendarPlus aria-hidden="true" />
                {m.calendar_subscribe()}
              </a>
              <Form method="post">
                <Button type="submit" name="intent" value="close">
                  {m.calendar_close()}
                </Button>
              </Form>
            </div>
          </Card>
        ) : null}
        <Card title={feed ? m.calendar_another() : m.calendar_make()} description={feed ? m.calendar_another_about() : m.calendar_make_about()}>
          <Form method="post" className="flex flex-col gap-4">
            <fieldset className="flex flex-col gap-2">
              <legend className="mb-1 text-sm font-medium">{m.calendar_what()}</legend>
              {(['all', 'own'] as const).map((what) => (
                <label key={what} className="flex items-center gap-2">
                  <input type="radio" name="what" value={what} defaultChecked={(what === 'own') === (feed?.isOwnOnly ?? false)} className="size-5 accent-accent" />
                  {what === 'own' ? m.calendar_what_own() : m.calendar_what_all()}
                </label>
              ))}
            </fieldset>
            <div>
              <Button type="submit" variant={feed ? 'secondary' : 'primary'}>
                {feed ? m.calendar_another_go() : m.calendar_make_go()}
              </Button>
            </div>
          </Form>
        </Card>
      </div>
    </Page>
  );
}
