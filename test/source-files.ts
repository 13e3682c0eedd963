import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  path: string;
  text: string;
}

const GENERATED = /app\/(db\/generated|messages\/compiled)\//;

/** The TypeScript files below the folders, generated ones left out. */
export function sourceFiles(folders: string[]): SourceFile[] {
  return folders
    .flatMap(paths)
    .filter((path) => /\.tsx?$/.test(path) && !GENERATED.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function paths(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? paths(path) : [path];
  });
}
