import { type ComponentType, lazy } from 'react';
import { untilBack, whenThere } from './connection.ts';

/**
 * A piece of the screen that is fetched when somebody first asks for it; asked for while the server is away, it comes once that is
 * back. A browser remembers that a piece could not be fetched and does not try again: it is told to fetch it when the server answers.
 */
export function lazyPiece<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    await untilBack();
    return { default: await whenThere(load) };
  });
}
