import { Link } from '@remix-run/react';
import { Unlink } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { LinkChoice } from '#app/ui/form/link-choice.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import type { Gap } from '../../chain/chain.ts';
import type { TiedKind } from '../../chain/chain-form.ts';
import { gapWords } from '../../chain/chain-words.ts';
import type { ChainChoices } from './chain-place.ts';

interface GapLineProps {
  gap: Gap;
  /** Under which the missing link should hang. */
  target: string;
  choices: ChainChoices;
}

/** A missing link: what goes wrong without it, where to make it, and what is there already to tie. */
export function GapLine({ gap, target, choices }: GapLineProps) {
  const words = gapWords(gap);
  const tied = useTied(gap, choices);
  return (
    <div className="flex min-w-0 flex-col gap-1.5 rounded-md border border-dashed border-border-strong/60 px-2.5 py-2 text-sm">
      <p className="flex items-start gap-1.5">
        <Unlink className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden="true" />
        <span>
          <span className="sr-only">{m.chain_gap_label()}: </span>
          {words.says()}.{' '}
          {mayGo(gap, choices) ? (
            <Link to={words.to} className="link whitespace-nowrap">
              {words.does()}
            </Link>
          ) : null}
        </span>
      </p>
      {choices.canTie && tied && tied.options.length > 0 ? (
        <LinkChoice action={paths.chainLinks} hidden={{ kind: tied.kind, target, to: choices.returnTo }} name="id" label={tied.label} placeholder={tied.label} options={tied.options} button={m.chain_tie()} />
      ) : null}
    </div>
  );
}

function mayGo(gap: Gap, { canMakeSpecs, canAgree, canMakeLists }: ChainChoices): boolean {
  if (gap === 'no-specification') return canMakeSpecs;
  if (gap === 'no-behaviour') return canAgree;
  return gap === 'no-item' ? canMakeLists : true;
}

/** What is loose and could take the place; null where nothing of the kind exists apart. */
function useTied(gap: Gap, { loose, general }: ChainChoices): { kind: TiedKind; label: string; options: { value: string; label: string }[] } | null {
  const { locale } = useFormat();
  const named = <Thing extends { id: string }>(things: readonly Thing[], nameOf: (thing: Thing) => string) => things.map((thing) => ({ value: thing.id, label: nameOf(thing) }));
  switch (gap) {
    case 'no-behaviour':
      return { kind: 'behaviour', label: m.chain_tie_behaviour(), options: named(loose.behaviours, ({ name }) => name) };
    case 'no-item':
      return { kind: 'item', label: m.chain_tie_item(), options: loose.items.map(({ key, title }) => ({ value: key, label: inLanguage(title, locale) })) };
    case 'no-message':
      return { kind: 'message', label: m.chain_tie_message(), options: named(loose.messages, ({ text }) => text) };
    case 'no-criterion':
      return { kind: 'criterion', label: m.chain_tie_criterion(), options: named([...loose.criteria, ...general], ({ title }) => inLanguage(title, locale)) };
    case 'no-specification':
    case 'no-kpi':
      return null;
  }
}
