import '@remix-run/node';

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    /** The address the request came from, for limiting rates. */
    clientAddress: string;
  }

  interface Future {
    v3_singleFetch: true;
  }
}
