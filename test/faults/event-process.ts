// A process that does nothing but take in events, to be killed: DATABASE_URL says where. Prints its port.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { eventDoor } from '../../server/event-door.ts';

const server = express()
  .post('/api/v1/events', eventDoor())
  .listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
