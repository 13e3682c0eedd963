import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import type { Material } from '../../training/training.ts';

/** What belongs to a training, to read or to watch. */
export function MaterialList({ materials }: { materials: readonly Material[] }) {
  return (
    <ul aria-label={m.training_materials()} className="flex flex-col gap-1">
      {materials.map(({ title, link }) => (
        <li key={`${title} ${link}`}>
          {link.startsWith('/') ? (
            <Link to={link} className="link inline-flex min-h-7 items-center break-words pointer-coarse:min-h-11">
              {title}
            </Link>
          ) : (
            <a href={link} className="link inline-flex min-h-7 items-center break-words pointer-coarse:min-h-11" rel="noreferrer">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
