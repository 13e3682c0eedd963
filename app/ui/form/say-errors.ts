/** What a refused form answers: by field the codes of what is wrong with it. */
export interface Refused {
  error?: Record<string, string[] | null> | null | undefined;
}

/** The same with every code said in the reader's words, at its field. */
export function sayErrors<Reply extends Refused>(reply: Reply, say: (code: string, field: string) => string): Reply {
  if (!reply.error) return reply;
  return { ...reply, error: Object.fromEntries(Object.entries(reply.error).map(([field, codes]) => [field, codes?.map((code) => say(code, field)) ?? null])) };
}
