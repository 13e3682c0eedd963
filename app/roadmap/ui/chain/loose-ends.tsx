import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { LinkChoice } from '#app/ui/form/link-choice.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import { endCount } from '../../chain/chain.ts';
import type { TiedKind } from '../../chain/chain-form.ts';
import { phaseName } from '../../roadmap-words.ts';
import type { ChainChoices } from './chain-place.ts';
import { BehaviourLinks, ChainRow } from './chain-row.tsx';
import { ChainThing } from './chain-thing.tsx';

/** What hangs in nothing, each with a list of what it could hang in. */
export function LooseEnds({ choices }: { choices: ChainChoices }) {
  const { locale } = useFormat();
  const { loose } = choices;
  if (endCount(loose) === 0) return null;
  return (
    <Card title={m.chain_loose_title()} description={m.chain_loose_description()}>
      <div className="flex flex-col gap-6">
        <Group title={m.chain_loose_specification()} ends={loose.specifications}>
          {(spec) => (
            <Tieable key={spec.id} kind="specification" id={spec.id} choices={choices}>
              <ChainRow spec={spec} choices={choices} detail={spec.endedGoal === null ? undefined : m.chain_served_ended({ goal: spec.endedGoal })} />
            </Tieable>
          )}
        </Group>
        <Group title={m.chain_loose_behaviour()} ends={loose.behaviours}>
          {(behaviour) => (
            <Tieable key={behaviour.id} kind="behaviour" id={behaviour.id} choices={choices}>
              <BehaviourLinks behaviour={behaviour} choices={choices} />
            </Tieable>
          )}
        </Group>
        <Group title={m.chain_loose_item()} ends={loose.items}>
          {({ key, title, checklistId }) => (
            <Tieable key={key} kind="item" id={key} choices={choices}>
              <ChainThing kind="item" id={key} to={choices.canMakeLists ? paths.checklist(checklistId) : null} name={inLanguage(title, locale)} />
            </Tieable>
          )}
        </Group>
        <Group title={m.chain_loose_message()} ends={loose.messages}>
          {({ id, text }) => (
            <Tieable key={id} kind="message" id={id} choices={choices}>
              <ChainThing kind="message" id={id} to={paths.keyMessage(id)} name={text} />
            </Tieable>
          )}
        </Group>
        <Group title={m.chain_loose_criterion()} ends={loose.criteria}>
          {(criterion) => <LooseCriterion key={criterion.id} criterion={criterion} choices={choices} />}
        </Group>
      </div>
    </Card>
  );
}

/** A criterion that judges no specification, with the list of those it could judge. */
export function LooseCriterion({ criterion: { id, title, gateId, phase }, choices }: { criterion: ChainChoices['general'][number]; choices: ChainChoices }) {
  const { locale } = useFormat();
  return (
    <Tieable kind="criterion" id={id} choices={choices}>
      <ChainThing kind="criterion" id={id} to={paths.gate(gateId)} name={inLanguage(title, locale)} detail={phaseName(phase)} />
    </Tieable>
  );
}

function Group<End>({ title, ends, children }: { title: string; ends: readonly End[]; children: (end: End) => ReactNode }) {
  if (ends.length === 0) return null;
  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      <ul className="divide-y">{ends.map(children)}</ul>
    </section>
  );
}

function Tieable({ kind, id, choices, children }: { kind: TiedKind; id: string; choices: ChainChoices; children: ReactNode }) {
  const { label, options } = targetsOf(kind, choices);
  return (
    <li className="grid items-start gap-2 py-2.5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-6">
      {children}
      {choices.canTie && options.length > 0 ? (
        <LinkChoice action={paths.chainLinks} hidden={{ kind, id, to: choices.returnTo }} name="target" label={label} placeholder={label} options={options.map((each) => ({ value: each.id, label: each.name }))} button={m.chain_tie()} />
      ) : null}
    </li>
  );
}

function targetsOf(kind: TiedKind, { goals, specifications, behaviours }: ChainChoices): { label: string; options: { id: string; name: string }[] } {
  switch (kind) {
    case 'specification':
      return { label: m.chain_choose_objective(), options: goals };
    case 'behaviour':
    case 'criterion':
      return { label: m.chain_choose_specification(), options: specifications };
    case 'item':
    case 'message':
      return { label: m.chain_choose_behaviour(), options: behaviours };
  }
}
