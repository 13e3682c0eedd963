import type { z } from 'zod';
import { problem } from './problem.ts';

/** The query of an API request, checked. @throws a problem+json response, 400, that names each wrong parameter. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const read = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (read.success) return read.data;
  const errors = read.error.issues.map((issue) => ({
    path: issue.code === 'unrecognized_keys' ? issue.keys.join(', ').slice(0, 200) : issue.path.join('.'),
    code: issue.code,
    message: issue.message.slice(0, 300),
  }));
  throw problem({ status: 400, code: 'invalid-query', title: 'The query is not understood', errors });
}
