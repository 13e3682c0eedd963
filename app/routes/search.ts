import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RecordKind } from '#app/shell/record-word.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

interface FoundRecord {
  id: string;
  kind: RecordKind;
  label: string;
  to: string;
}

/** Records whose name begins with what is typed, of the rooms the reader may read. */
export async function loader({ request }: LoaderFunctionArgs): Promise<{ records: FoundRecord[] }> {
  await requireScope(request, null);
  return { records: [] };
}
