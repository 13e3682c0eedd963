import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { Handover, OwnNudge } from '../../nudges/own-nudges.ts';

/** This week's reminder: what, what it gives, and both ways out. */
export function OwnNudgeCards({ nudges }: { nudges: readonly OwnNudge[] }) {
  const { locale } = useFormat();
  return nudges.map(({ id, title, benefit, link }) => (
    <Notice
      key={id}
      tone="info"
      title={inLanguage(title, locale)}
      actions={
        <>
          {link ? (
            <ButtonLink to={link} size="small" variant="primary">
              {m.nudges_own_go()}
            </ButtonLink>
          ) : null}
          <Form method="post" action={paths.ownNudges}>
            <input type="hidden" name="intent" value="dismiss" />
            <Button type="submit" size="small" variant="ghost" name="nudgeId" value={id}>
              {m.nudges_own_dismiss()}
            </Button>
          </Form>
          <Link to={paths.messages} className="inline-flex min-h-8 items-center px-1 text-sm text-muted underline underline-offset-4 pointer-coarse:min-h-11">
            {m.nudges_own_settings()}
          </Link>
        </>
      }
    >
      {inLanguage(benefit, locale)}
    </Notice>
  ));
}

const SHOWN = 5;

/** For a manager: whom to speak with, because reminding did not help them; the longest waiting first. */
export function HandoverCard({ handovers }: { handovers: readonly Handover[] }) {
  const { number } = useFormat();
  if (handovers.length === 0) return null;
  const rest = handovers.slice(SHOWN);
  return (
    <Card title={m.nudges_handover_title()} description={m.nudges_handover_text()} isFlush>
      <HandoverList handovers={handovers.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details className="border-t">
          <summary className="cursor-pointer px-4 py-2.5 text-sm text-accent sm:px-5">{m.nudges_handover_more({ count: rest.length, number: number(rest.length) })}</summary>
          <HandoverList handovers={rest} />
        </details>
      ) : null}
    </Card>
  );
}

function HandoverList({ handovers }: { handovers: readonly Handover[] }) {
  const { locale, date } = useFormat();
  return (
    <ul className="divide-y">
      {handovers.map(({ id, name, title, handedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 sm:px-5">
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <span className="block text-sm text-muted">{m.nudges_handover_about({ title: inLanguage(title, locale), date: date(handedAt) })}</span>
          </span>
          <Form method="post" action={paths.ownNudges} preventScrollReset>
            <input type="hidden" name="intent" value="spoken" />
            <Button type="submit" size="small" name="handoverId" value={id} aria-label={m.nudges_handover_spoken_named({ name })}>
              {m.nudges_handover_spoken()}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
