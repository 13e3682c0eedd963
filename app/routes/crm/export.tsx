import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countForWorkbook } from '#app/crm/exporting/prepare-export.server.ts';
import { ExportScreen } from '#app/crm/ui/exporting/export-screen.tsx';
import { entitiesWord } from '#app/crm/ui/field-label.ts';
import { m } from '#app/messages/compiled/messages.js';
import { requireExport } from '#app/record-export.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${m.exporting_title({ what: entitiesWord(data.entity) })} · Pacer` : 'Pacer' }];

const OWN = ['delimiter', 'headers', 'bom', 'cut', 'after', 'before', '_routes', 'index'];
const WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, entity, wanted, options } = await requireExport(args);
  const { count, isCut } = await countForWorkbook(scope, wanted);
  const params = [...new URL(args.request.url).searchParams].filter(([name]) => !OWN.includes(name));
  return { entity: entity.name, segment: entity.segment, params, count, isMore: isCut, isCut, delimiter: WORDS[options.delimiter] };
}

export default function Export() {
  return <ExportScreen {...useLoaderData<typeof loader>()} />;
}
