import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import '#app/web/locale.server.ts'; // this bundle has messages of its own: they must know the request's language too
import { log } from '#app/web/log.server.ts';
import { NonceContext } from '#app/web/nonce.tsx';

const ABORT_AFTER_MS = 10_000;

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, loadContext: AppLoadContext) {
  return new Promise((done, fail) => {
    let shellIsReady = false;
    let finalStatus = status;
    const whole = isbot(request.headers.get('user-agent') ?? '');
    const respond = () => {
      shellIsReady = true;
      const body = new PassThrough();
      headers.set('content-type', 'text/html; charset=utf-8');
      done(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={loadContext.nonce}>
        <RemixServer context={context} url={request.url} nonce={loadContext.nonce} />
      </NonceContext.Provider>,
      {
        nonce: loadContext.nonce,
        onShellReady: () => !whole && respond(),
        onAllReady: () => {
          clearTimeout(timer); // else a finished render stays in memory until it fires
          if (whole) respond();
        },
        onShellError: fail,
        onError: (error) => {
          finalStatus = 500;
          if (shellIsReady) log.error({ err: error, requestId: loadContext.requestId }, 'render');
        },
      },
    );
    const timer = setTimeout(abort, ABORT_AFTER_MS);
  });
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (!request.signal.aborted) log.error({ err: error, requestId: context.requestId, path: new URL(request.url).pathname }, 'request');
}
