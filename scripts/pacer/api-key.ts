import { Command } from 'commander';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { type Permission, PERMISSIONS } from '#app/people/permission.ts';
import { print } from './print.ts';
import { Refusal } from './refusal.ts';
import { inScope } from './with-database.ts';

interface CreateOptions {
  name: string;
  permissions: string;
  workspace?: string;
  json?: boolean;
}

export function apiKeyCommand(): Command {
  const command = new Command('api-key').description('keys for programs');
  command
    .command('create')
    .description('make a key; it is shown once')
    .option('--name <name>', 'what the key is for', 'command line')
    .option('--permissions <list>', 'separated by commas', 'events:write,kpis:read')
    .option('--workspace <id>', 'id or name; not needed when there is one')
    .option('--json', 'answer as JSON')
    .action(async ({ name, permissions: list, workspace, json }: CreateOptions) => {
      const permissions = list.split(',').map((text) => permissionOf(text.trim()));
      await inScope(workspace, async (scope) => {
        const made = await createApiKey(scope, { name, permissions });
        if (!made.ok) throw new Refusal(`The key was refused: ${made.reason}.`);
        print(json, { id: made.value.id, key: made.value.key, name, permissions }, () => [made.value.key]);
      });
    });
  return command;
}

function permissionOf(text: string): Permission {
  const found = PERMISSIONS.find((permission) => permission === text);
  if (!found) throw new Refusal(`There is no permission "${text}"; there are ${PERMISSIONS.join(', ')}.`);
  return found;
}
