/** Something the caller can put right: told as one line, without a trace. */
export class Refusal extends Error {}
