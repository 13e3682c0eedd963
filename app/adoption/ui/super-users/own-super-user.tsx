import { Link } from '@remix-run/react';
import { HeartHandshake } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { NamedMember } from '../../super-users/charge.ts';

/** Who helps me, and how I reach them. */
export function SuperUserLine({ superUsers }: { superUsers: readonly NamedMember[] }) {
  const { list } = useFormat();
  if (superUsers.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      <HeartHandshake className="size-4 text-muted" aria-hidden="true" />
      {m.successes_your_super_user({ count: superUsers.length, names: list(superUsers.map(({ name }) => name)) })}
      <Link to={paths.ownQuestions} className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11">
        {m.questions_ask_link()}
      </Link>
    </p>
  );
}

const SHOWN = 12;

/** Whom I help: their names only. */
export function ChargesCard({ charges }: { charges: readonly NamedMember[] }) {
  if (charges.length === 0) return null;
  const rest = charges.slice(SHOWN);
  return (
    <Card
      title={m.successes_your_people()}
      description={m.successes_your_people_text()}
      actions={
        <Link to={paths.questions} className="link text-sm">
          {m.successes_their_questions()}
        </Link>
      }
    >
      <Names people={charges.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer text-sm text-accent">{m.successes_more_people({ count: rest.length })}</summary>
          <div className="mt-2">
            <Names people={rest} />
          </div>
        </details>
      ) : null}
    </Card>
  );
}

function Names({ people }: { people: readonly NamedMember[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {people.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
