import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a test's data, passable for the unprivileged user PostgreSQL runs as when the test runs as root. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `pacer-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
