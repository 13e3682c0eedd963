import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlResultSet } from '@prisma/driver-adapter-utils';
import pg from 'pg';

interface Engine {
  applyMigrations: (input: { migrationsList: unknown; filters: unknown }) => Promise<{ appliedMigrationNames: string[] }>;
  diff: (input: unknown) => Promise<{ exitCode: number; stdout: string | null }>;
  free: () => void;
}

const FILTERS = { externalTables: [], externalEnums: [] };
const PRISMA = join(process.env.PACER_ROOT ?? process.cwd(), 'prisma');

/**
 * Brings the database up to the newest migration, one process at a time.
 * @returns the names of the migrations applied; empty when there was nothing to do.
 */
export async function migrate(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock(7220701)');
    if (await isCurrent(lock)) return [];
    return await withEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrations(), filters: FILTERS });
      return appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
}

/** The SQL that would bring the database at `url` to the schema files; empty when they agree. */
export async function diffToSchema(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const files = schemaFiles().map(([path, content]) => ({ path, content }));
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: PRISMA },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: FILTERS,
    });
    return (stdout ?? '').includes('This is an empty migration') ? '' : (stdout ?? '').trim();
  });
}

/** Saves loading the engine at a start with nothing to do. */
async function isCurrent(client: pg.Client): Promise<boolean> {
  const table = await client.query<{ found: string | null }>(`SELECT to_regclass('_prisma_migrations')::text AS found`);
  if (!table.rows[0]?.found) return false;
  const applied = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const names = new Set(applied.rows.map((row) => row.name));
  return migrationNames().every((name) => names.has(name));
}

interface Glue {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  SchemaEngine: { new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<Engine> };
}

let loaded: Promise<Glue> | undefined;

/** Loaded once a process: the glue keeps views of the first memory it was given. */
async function loadEngine(): Promise<Glue> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue;
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/\.js$/, '.wasm')), { './schema_engine_bg.js': glue as never });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const glue = await (loaded ??= loadEngine());
  const adapters = new MigrationAdapter({ connectionString: url, max: 2 });
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const engine = await glue.SchemaEngine.new({ datamodels: schemaFiles() }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapters.dispose();
  }
}

const CHAR_OID = 18;
const TEXT_OID = 25;

interface PgAdapter {
  performIO: (query: unknown) => Promise<pg.QueryResult>;
  queryRaw: (query: unknown) => Promise<SqlResultSet>;
  executeScript: (script: string) => Promise<void>;
  underlyingDriver: () => pg.Pool;
}

/**
 * Two things the adapter does not do for the engine: hand over catalogue columns of PostgreSQL's internal type "char"
 *, and run a script whole, so that functions keep their semicolons and a failed migration leaves no half.
 */
class MigrationAdapter extends PrismaPg {
  private readonly made: { dispose: () => Promise<void> }[] = [];

  async dispose(): Promise<void> {
    await Promise.all(this.made.map((adapter) => adapter.dispose()));
  }

  override async connect() {
    const adapter = await super.connect();
    this.made.push(adapter);
    const inner = adapter as unknown as PgAdapter;
    const perform = inner.performIO.bind(adapter);
    const query = inner.queryRaw.bind(adapter);
    const charsOf = new WeakMap<object, number[]>();
    inner.performIO = async (asked) => {
      const result = await perform(asked);
      const chars = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
      for (const index of chars) result.fields[index]!.dataTypeID = TEXT_OID;
      charsOf.set(result.rows, chars);
      return result;
    };
    inner.queryRaw = async (asked) => {
      const set = await query(asked);
      for (const index of charsOf.get(set.rows) ?? []) set.columnTypes[index] = ColumnTypeEnum.Character;
      return set;
    };
    inner.executeScript = async (script) => {
      await inner.underlyingDriver().query(script);
    };
    return adapter;
  }
}

function schemaFiles(): [string, string][] {
  const models = join(PRISMA, 'models');
  const paths = [join(PRISMA, 'schema.prisma'), ...readdirSync(models).sort().map((name) => join(models, name))];
  return paths.map((path) => [path, readFileSync(path, 'utf8')]);
}

function migrationNames(): string[] {
  const folder = join(PRISMA, 'migrations');
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql'))).sort();
}

function migrations() {
  const baseDir = join(PRISMA, 'migrations');
  const lock = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') } },
    })),
  };
}
