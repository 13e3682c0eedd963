import '@remix-run/node';

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    /** The address the request came from, for limiting rates. */
    clientAddress: string;
    /** Resolves when what was written to the response is on its way; not there outside the server. */
    drained?: () => Promise<void>;
  }

  interface Future {
    v3_singleFetch: true;
  }
}
