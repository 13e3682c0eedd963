import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { tieItem } from '#app/adoption/checklists/tie-item.server.ts';
import { tieMessage } from '#app/adoption/key-messages/tie-message.server.ts';
import { tieBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { ChainLinkSchema, type TiedKind } from '#app/roadmap/chain/chain-form.ts';
import { tieCriterion } from '#app/roadmap/chain/tie-criterion.server.ts';
import { serveObjective } from '#app/specs/serve-objective.server.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: the links stand in the chain. */
export function loader() {
  return redirect(paths.chain);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = ChainLinkSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) return redirectWithToast(paths.chain, { tone: 'bad', text: m.chain_refused() });
  const { kind, id, target, to } = given.data;
  const tied = await tie(scope, kind, id, target);
  const back = localPath(to, paths.chain);
  if (!tied.ok && tied.reason === 'not-found') throw new Response(null, { status: 404 });
  if (!tied.ok) return redirectWithToast(back, { tone: 'bad', text: m.chain_refused() });
  return redirectWithToast(back, { tone: 'good', text: target === null ? m.chain_untied() : m.chain_tied() });
}

/** Each room writes its own link; what a room cannot know of it is handed. */
async function tie(scope: Scope, kind: TiedKind, id: string, target: string | null) {
  switch (kind) {
    case 'specification':
      return serveObjective(scope, id, target, new Set((await readChainFacts(scope)).objectives.filter(({ isEnded }) => !isEnded).map((goal) => goal.id)));
    case 'behaviour':
      return tieBehaviour(scope, id, target, new Set((await readChainFacts(scope)).specifications.map((spec) => spec.id)));
    case 'item':
      return tieItem(scope, id, target);
    case 'message':
      return tieMessage(scope, id, target);
    case 'criterion':
      return tieCriterion(scope, id, target);
  }
}
