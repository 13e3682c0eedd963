import { Socket } from 'node:net';

/** A socket that sends what is written at one moment in one go: on its way to the database a statement costs more than most cost to answer. */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let isGathering = false;
  const send = () => {
    isGathering = false;
    socket.uncork();
  };
  const gather = (...written: Parameters<typeof write>) => {
    if (!isGathering) {
      isGathering = true;
      socket.cork();
      process.nextTick(send);
    }
    return write(...written);
  };
  return Object.assign(socket, { write: gather as typeof write });
}
