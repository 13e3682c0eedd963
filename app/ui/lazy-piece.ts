import { type ComponentType, lazy } from 'react';
import { whenThere } from './connection.ts';

/** A piece of the screen that is fetched when somebody first asks for it; asked for while the server is away, it comes once that is back. */
export function lazyPiece<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await whenThere(load) }));
}
