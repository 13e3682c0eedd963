// The product's process: database, migrations, demo, web server; stops all of it cleanly.
import { FolderInUse } from '#app/db/folder-lock.server.ts';
import { serve } from './serve.ts';
import { keepHeapSmall } from './small-heap.ts';

keepHeapSmall();

try {
  const running = await serve();
  stopWhenAsked(running.stop); // before the line below: whoever waits for it may ask at once
  for (const line of running.notices) console.log(line);
  console.log(`Pacer is ready at ${running.url}`);
  if (process.env.PACER_OPEN === '1') await openBrowser(running.url);
} catch (error) {
  console.error(error instanceof FolderInUse ? error.message : error);
  process.exit(1);
}

function stopWhenAsked(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return; // Ctrl-C reaches npm and us: once is enough
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // npm hands its signal to a shell that dies without passing it on: an orphan of npm stops as if it had been told.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 500).unref();
  }
}

async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url).catch(() => undefined); // a machine without a browser still has the printed address
}
