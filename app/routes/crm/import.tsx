import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeImport, type ImportIntent } from '#app/crm/importing/change-import.server.ts';
import { importPage } from '#app/crm/importing/import-page.server.ts';
import { IMPORT_STEPS } from '#app/crm/importing/import-page.ts';
import { readRefusedPlace, refusedPlaceText } from '#app/crm/importing/refused-row.ts';
import { ImportScreen } from '#app/crm/ui/importing/import-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: `${found?.job.fileName ?? m.crm_imports_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:import');
  const { search, searchParams } = new URL(request.url);
  const asked = searchParams.get('step');
  const step = IMPORT_STEPS.find((each) => each === asked) ?? 'file';
  const page = await importPage(scope, params.job ?? '', step, { asOf: new Date(), refusedAt: readRefusedPlace(search) });
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:import');
  const id = params.job ?? '';
  const form = await request.formData();
  const outcome = await changeImport(scope, id, form, new Date());
  if (outcome.to === 'gone') throw new Response(null, { status: 404 });
  if (outcome.to === 'imports') return redirect(paths.imports);
  if (outcome.to === 'step') return redirect(paths.importStep(id, outcome.step));
  if (outcome.to === 'refused') return redirect(paths.refusedPage(id, refusedPlaceText(outcome.place)));
  const isMended = outcome.told?.intent === 'mend';
  const back = isMended ? paths.refusedPage(id, refusedPlaceText(readRefusedPlace(new URL(request.url).search))) : paths.import(id);
  return outcome.told ? redirectWithToast(back, toastOf(outcome.told)) : redirect(back);
}

type Told = Extract<Awaited<ReturnType<typeof changeImport>>, { to: 'page' }>['told'];

function toastOf(told: NonNullable<Told>): { tone: 'good' | 'bad'; text: string } {
  const texts: Record<Extract<ImportIntent, 'mend' | 'revert' | 'stop'>, () => string> = {
    mend: () => m.importing_mended({ count: told.done, refused: told.left }),
    revert: () => m.importing_reverting_told(),
    stop: () => m.importing_stopped_told(),
  };
  return { tone: told.left > 0 ? 'bad' : 'good', text: texts[told.intent]() };
}

export default function Import() {
  return <ImportScreen page={useLoaderData<typeof loader>()} />;
}
