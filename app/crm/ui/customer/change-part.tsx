import { Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';

interface ChangePartProps {
  segment: string;
  id: string;
  /** The page to come back to. */
  to: string;
}

/** To the form of a row that is a part of the customer: a telephone number, an address, a role. It can be taken away there too. */
export function ChangePart({ segment, id, to }: ChangePartProps) {
  return (
    <Link
      to={`${paths.editRecord(segment, id)}?${new URLSearchParams({ to })}`}
      aria-label={m.customer_part_change()}
      title={m.customer_part_change()}
      data-print="hide"
      className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11"
    >
      <Pencil className="size-4" aria-hidden="true" />
    </Link>
  );
}
