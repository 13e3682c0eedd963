import { type ComponentType, lazy } from 'react';
import { pieceOf } from './connection.ts';

/** A piece of the screen that is fetched when somebody first asks for it. */
export function lazyPiece<Props>(load: () => Promise<ComponentType<Props>>) {
  const piece = pieceOf(load);
  return lazy(async () => ({ default: await piece() }));
}
