import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';

/** The people of one's own team, by name and without a figure beside it: who opens one is written down first. */
export function PeopleCard({ people }: { people: readonly { id: string; name: string }[] }) {
  return (
    <Card title={m.measuring_team_people()} description={m.measuring_team_people_hint()}>
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.personMeasures(id)} prefetch="none" className="link inline-block min-h-6 py-1 text-sm">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
