import { problem } from './problem.ts';

/**
 * The JSON in a request's body, read no further than the limit.
 * @throws a problem+json response: 413 when it is larger, 415 when it says to be something else, 400 when it is no JSON.
 */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type');
  if (type && !/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type.trim())) {
    throw problem({ status: 415, code: 'not-json', title: 'Only JSON is understood', detail: 'Send content-type: application/json.' });
  }
  const tooLarge = () => problem({ status: 413, code: 'too-large', title: 'The body is too large', detail: `At most ${limitBytes} bytes.` });
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge();
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
      throw tooLarge();
    }
    chunks.push(bytes);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown;
  } catch {
    throw problem({ status: 400, code: 'malformed-json', title: 'The body is not JSON', detail: 'It must be valid JSON in UTF-8.' });
  }
}
