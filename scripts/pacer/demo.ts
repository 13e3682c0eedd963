import { Command } from 'commander';
import { createDemo } from '#prisma/seed.ts';
import { print } from './print.ts';
import { withDatabase } from './with-database.ts';

export function demoCommand(): Command {
  const command = new Command('demo').description('the filled demo workspace');
  command
    .command('create')
    .description('make a demo workspace')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withDatabase(async () => {
        const made = await createDemo((line) => process.stderr.write(`${line}\n`));
        print(json, { id: made.id, name: made.name }, () => [`${made.id}  ${made.name}`]);
      });
    });
  return command;
}
