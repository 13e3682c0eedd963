import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { setLoadNorm } from '#app/roadmap/change-load/change-load.server.ts';
import { NormSchema } from '#app/roadmap/change-load/load-form.ts';
import { sayNormErrors } from '#app/roadmap/change-load/load-words.ts';
import { ChangeLoadScreen } from '#app/roadmap/ui/change-load/change-load-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './change-load.tsx';

// A refused norm answers with the page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './change-load.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: NormSchema });
  if (submission.status !== 'success') return data<SubmissionResult>(sayNormErrors(submission.reply()), { status: 422 });
  const set = await setLoadNorm(scope, submission.value);
  if (!set.ok) throw new Response(null, { status: set.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.changeLoad, { tone: 'good', text: m.load_norm_saved() });
}

export default function RefusedNormPage() {
  return <ChangeLoadScreen {...useLoaderData<typeof loader>()} refused={useActionData<SubmissionResult>()} />;
}
