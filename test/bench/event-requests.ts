import { connect, type Socket } from 'node:net';

/** What one connection was told, and what it sent that was not answered. */
export interface Sending {
  /** Requests that were answered with 202. */
  taken: number;
  seconds: number;
  /** The first answer that was another one; null when there was none. */
  refused: string | null;
}

/**
 * Sends requests over so many connections at once, each waiting for its answer before the next, until `bodyOf` gives null. Over
 * bare sockets, so that the measuring takes little of the machine that is measured.
 */
export async function sendOverConnections(address: string, key: string, connections: number, bodyOf: () => string | null): Promise<Sending> {
  const startedAt = performance.now();
  const results = await Promise.all(Array.from({ length: connections }, () => sendOverOne(new URL(address), key, bodyOf)));
  return {
    taken: results.reduce((sum, { taken }) => sum + taken, 0),
    refused: results.find(({ refused }) => refused !== null)?.refused ?? null,
    seconds: (performance.now() - startedAt) / 1000,
  };
}

function sendOverOne({ hostname, port }: URL, key: string, bodyOf: () => string | null): Promise<{ taken: number; refused: string | null }> {
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    let taken = 0;
    let came = '';
    const next = () => {
      const body = bodyOf();
      if (body === null) end(socket, null);
      else socket.write(`POST /api/v1/events HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const end = (open: Socket, refused: string | null) => {
      open.destroy();
      done({ taken, refused });
    };
    socket.once('connect', next);
    socket.once('error', fail);
    socket.on('data', (chunk: Buffer) => {
      came += chunk.toString('latin1');
      const head = came.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(came.slice(0, head))?.[1]);
      if (came.length < head + 4 + length) return;
      if (!came.startsWith('HTTP/1.1 202') || /"rejected":[1-9]/.test(came)) return end(socket, came.slice(0, 400));
      came = '';
      taken += 1;
      next();
    });
  });
}
