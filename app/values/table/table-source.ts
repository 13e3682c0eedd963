/** Bytes that can be read from the start as often as needed: once to see what they are, once to use them. */
export interface TableSource {
  /** The file's name, for the record; never a path. */
  name: string;
  open: () => AsyncIterable<Uint8Array>;
}

/** A table that is in memory already. */
export function textSource(name: string, text: string | Uint8Array): TableSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
}
