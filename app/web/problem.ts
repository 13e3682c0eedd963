/** One thing wrong in what was sent: where, and a code that stays the same in every language. */
export interface ProblemPlace {
  path: string;
  code: string;
  message?: string;
}

interface Problem {
  status: number;
  /** Stays the same for this kind of problem, so that programs can tell: `invalid-key`. */
  code: string;
  title: string;
  detail?: string;
  errors?: ProblemPlace[];
}

/** An error answer of the API as RFC 9457 describes it. */
export function problem({ status, code, title, detail, errors }: Problem, headers?: HeadersInit): Response {
  const body = { type: `urn:pacer:problem:${code}`, title, status, code, ...(detail ? { detail } : {}), ...(errors ? { errors } : {}) };
  const all = new Headers(headers);
  all.set('content-type', 'application/problem+json');
  all.set('cache-control', 'no-store');
  return new Response(JSON.stringify(body), { status, headers: all });
}
