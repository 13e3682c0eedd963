import { problem } from './problem.ts';

/**
 * The JSON in a request's body with the bytes as they came, read no further than the limit.
 * @throws a problem+json response: 413 when it is larger, 415 when it says to be something else, 400 when it is no JSON.
 */
export async function readJsonBody(request: Request, limitBytes: number): Promise<{ value: unknown; bytes: Buffer }> {
  refuseOtherThanJson(request.headers.get('content-type'));
  const bytes = await readBytes(request, limitBytes);
  return { value: parseJson(bytes), bytes };
}

/** @throws a problem+json response when there are more than the limit. */
export async function readBytes(request: Request, limitBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    const bytes: Uint8Array = part.value;
    size += bytes.length;
    if (size > limitBytes) {
      await reader?.cancel();
      throw tooLarge(limitBytes);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** @throws a problem+json response when a body says to be something else than JSON. */
export function refuseOtherThanJson(type: string | null | undefined): void {
  if (type && !/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type.trim())) {
    throw problem({ status: 415, code: 'not-json', title: 'Only JSON is understood', detail: 'Send content-type: application/json.' });
  }
}

/** The answer to more than may be sent. */
export function tooLarge(limitBytes: number): Response {
  return problem({ status: 413, code: 'too-large', title: 'The body is too large', detail: `At most ${limitBytes} bytes.` });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws a problem+json response when it is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw problem({ status: 400, code: 'malformed-json', title: 'The body is not JSON', detail: 'It must be valid JSON in UTF-8.' });
  }
}
