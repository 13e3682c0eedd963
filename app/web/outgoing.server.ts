import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { done, refused, type Result } from '#app/values/result.ts';
import { env } from './env.server.ts';
import { isPublicAddress } from './outgoing-address.ts';

/** Why nothing was sent, or no answer came. A redirect is an answer like any other: it is never followed. */
export type OutgoingRefusal = 'not-an-address' | 'private-address' | 'unknown-host' | 'timeout' | 'no-connection';

export interface OutgoingRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface OutgoingAnswer {
  status: number;
  /** The beginning of the answer's text. */
  body: string;
  tookMs: number;
}

const ANSWER_BYTES = 2_000;

/**
 * POSTs to an address that somebody typed. The host's addresses are looked up once; each of them is checked, and the
 * connection is made to exactly those: a name that answers differently a moment later gains nothing.
 */
export async function sendOutgoing({ url, headers, body, timeoutMs, signal }: OutgoingRequest, lookup: LookupFunction = systemLookup): Promise<Result<OutgoingAnswer, OutgoingRefusal>> {
  const checked = checkOutgoingUrl(url);
  if (!checked.ok) return checked;
  const send = checked.value.protocol === 'https:' ? httpsRequest : httpRequest;
  const began = performance.now();
  const end = new AbortController();
  const timer = setTimeout(() => end.abort('timeout'), timeoutMs);
  const cut = () => end.abort('cut');
  signal?.addEventListener('abort', cut);
  if (signal?.aborted) cut();
  const sent = new Promise<Result<OutgoingAnswer, OutgoingRefusal>>((answer) => {
    const fail = (error: Error) => answer(refused(end.signal.reason === 'timeout' ? 'timeout' : reasonOf(error)));
    const request = send(
      checked.value,
      {
        method: 'POST',
        agent: false, // a connection of its own: none is reused that was made to another address
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup: isAllowed(checked.value) ? lookup : guarded(lookup),
        signal: end.signal,
      },
      (response) => {
        const status = response.statusCode ?? 0;
        readBeginning(response).then((text) => answer(done({ status, body: text, tookMs: Math.round(performance.now() - began) })), fail);
      },
    );
    request.on('error', fail);
    request.end(body);
  });
  return sent.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cut);
  });
}

/** What can be said of an address without asking the network: http or https, no password in it, no private address written out. */
export function checkOutgoingUrl(text: string): Result<URL, 'not-an-address' | 'private-address'> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password || !url.hostname) return refused('not-an-address');
  if (isAllowed(url)) return done(url);
  // The URL standard has by now turned every odd spelling (octal, hexadecimal, 127.1, full-width digits) into the plain one.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) return refused('private-address');
  if (/(^|\.)(localhost|local|internal|home\.arpa)$/i.test(host)) return refused('private-address');
  return done(url);
}

/** As `checkOutgoingUrl`, and asks the network where the host is: for when the address is typed, so that it is refused there. */
export async function findOutgoing(text: string, lookup: LookupFunction = systemLookup): Promise<Result<URL, OutgoingRefusal>> {
  const checked = checkOutgoingUrl(text);
  if (!checked.ok || isAllowed(checked.value) || isIP(checked.value.hostname.replace(/^\[|\]$/g, ''))) return checked;
  return new Promise((answer) => {
    guarded(lookup)(checked.value.hostname, { all: true }, (error) => answer(error ? refused(reasonOf(error)) : checked));
  });
}

class PrivateAddress extends Error {}

/** Looks up all addresses and hands them over only when every one is public. */
function guarded(lookup: LookupFunction): LookupFunction {
  return (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      if (error) answer(error, '', 0);
      else if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) answer(new PrivateAddress('refused'), '', 0);
      else if (options.all) answer(null, addresses);
      else answer(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

/** WEBHOOK_ALLOW_PRIVATE: 1 for every address, or hosts (with or without port) divided by commas. */
function isAllowed(url: URL): boolean {
  const allowed = (env().WEBHOOK_ALLOW_PRIVATE ?? '').split(',').map((host) => host.trim().toLowerCase());
  return allowed.includes('1') || allowed.includes(url.hostname) || allowed.includes(url.host);
}

function reasonOf(error: Error): OutgoingRefusal {
  if (error instanceof PrivateAddress) return 'private-address';
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA' ? 'unknown-host' : 'no-connection';
}

/** The first part of the answer; the rest is not read, however long it is. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= ANSWER_BYTES) break;
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8').replaceAll('\u0000', '').replace(/\uFFFD$/, '');
}
