import { expect, test } from 'vitest';
import { diffToSchema } from '#app/db/migrate.server.ts';

test('migrations bring the database to exactly the schema files', async () => {
  expect(await diffToSchema(process.env.DATABASE_URL!)).toBe('');
});
