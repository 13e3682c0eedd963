import type { RequestHandler } from 'express';

/**
 * Remix writes what a loader streams without waiting for the other end. This remembers whether the response is full, so that
 * a loader can wait itself: `response.locals.drained()`. Stands after compression, whose buffer counts too.
 */
export function backPressure(): RequestHandler {
  return (_request, response, next) => {
    const write = response.write.bind(response) as (...given: unknown[]) => boolean;
    const waiting: (() => void)[] = [];
    let isFull = false;
    const release = () => {
      isFull = false;
      for (const go of waiting.splice(0)) go();
    };
    response.write = (...given: unknown[]) => {
      const hasRoom = write(...given);
      isFull = !hasRoom;
      return hasRoom;
    };
    response.on('drain', release);
    response.on('close', release);
    response.locals.drained = () => (isFull && !response.destroyed ? new Promise<void>((go) => waiting.push(go)) : Promise.resolve());
    next();
  };
}
