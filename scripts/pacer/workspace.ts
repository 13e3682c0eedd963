import { Command } from 'commander';
import { WorkspaceSchema } from '#app/people/workspace.ts';
import { createWorkspace, listWorkspaces, type Workspace } from '#app/people/workspaces.server.ts';
import { print } from './print.ts';
import { Refusal } from './refusal.ts';
import { withDatabase } from './with-database.ts';

interface CreateOptions {
  name?: string;
  timeZone?: string;
  currency?: string;
  locale?: string;
  json?: boolean;
}

export function workspaceCommand(): Command {
  const command = new Command('workspace').description('make and list workspaces');
  command
    .command('create')
    .description('make an empty workspace')
    .argument('[name]')
    .option('--name <name>')
    .option('--time-zone <zone>', 'where days and weeks are cut', 'Europe/Amsterdam')
    .option('--currency <code>', 'ISO 4217', 'EUR')
    .option('--locale <language>', 'nl or en', 'nl')
    .option('--json', 'answer as JSON')
    .action(async (given: string | undefined, { name = given, timeZone, currency, locale, json }: CreateOptions) => {
      const read = WorkspaceSchema.safeParse({ name, timeZone, currency, locale });
      if (!read.success) throw new Refusal(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
      await withDatabase(async () => {
        const made = await createWorkspace(read.data, 'command-line');
        print(json, shown(made), () => [`${made.id}  ${made.name}`]);
      });
    });
  command
    .command('list')
    .description('every workspace, by name')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withDatabase(async () => {
        const all = await listWorkspaces();
        print(json, all.map(shown), () => all.map(({ id, name, timeZone, currency }) => `${id}  ${name}  ${timeZone}  ${currency}`));
      });
    });
  return command;
}

function shown({ id, name, timeZone, currency, locale, isDemo, createdAt }: Workspace) {
  return { id, name, time_zone: timeZone, currency, locale, is_demo: isDemo, created_at: createdAt };
}
