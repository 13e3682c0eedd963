/** One thing wrong in what was sent: where, and a code that stays the same in every language. */
export interface ProblemPlace {
  path: string;
  /** The place in the body that was sent, as RFC 6901 writes it: `/records/3/name`. */
  pointer?: string;
  code: string;
  message?: string;
}

export interface Problem {
  status: number;
  /** Stays the same for this kind of problem, so that programs can tell: `invalid-key`. */
  code: string;
  title: string;
  detail?: string;
  errors?: ProblemPlace[];
  /** Members of this kind of problem alone, such as the record as it stands. */
  more?: Record<string, unknown>;
}

/** An error as RFC 9457 describes it. */
export function problemJson({ status, code, title, detail, errors, more }: Problem): Record<string, unknown> {
  return { type: `urn:pacer:problem:${code}`, title, status, code, ...(detail ? { detail } : {}), ...(errors ? { errors } : {}), ...more };
}

/** An error answer of the API. */
export function problem(of: Problem, headers?: HeadersInit): Response {
  const all = new Headers(headers);
  all.set('content-type', 'application/problem+json');
  all.set('cache-control', 'no-store');
  return new Response(JSON.stringify(problemJson(of)), { status: of.status, headers: all });
}
