// The product's process: database, migrations, demo, web server; stops all of it cleanly.
import { FolderInUse } from '#app/db/folder-lock.server.ts';
import { serve } from './serve.ts';

try {
  const running = await serve();
  for (const line of running.notices) console.log(line);
  console.log(`Pacer is ready at ${running.url}`);
  if (process.env.PACER_OPEN === '1') await openBrowser(running.url);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return; // Ctrl-C reaches npm and us: once is enough
      stopping = true;
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  console.error(error instanceof FolderInUse ? error.message : error);
  process.exit(1);
}

async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url).catch(() => undefined); // a machine without a browser still has the printed address
}
