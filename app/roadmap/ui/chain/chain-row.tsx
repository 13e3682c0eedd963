import { layerName, metricName } from '#app/kpis/metric-words.ts';
import { sliceKeyText } from '#app/kpis/slice-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { inLanguage } from '#app/values/localized.ts';
import { isOwn } from '#app/values/metric.ts';
import type { ReactNode } from 'react';
import type { ChainBehaviour, ChainKind, ChainSpec } from '../../chain/chain.ts';
import { chainKindName } from '../../chain/chain-words.ts';
import { phaseName } from '../../roadmap-words.ts';
import { behaviourPath, type ChainChoices } from './chain-place.ts';
import { ChainThing } from './chain-thing.tsx';
import { GapLine } from './gap-line.tsx';

/** One specification with everything that hangs in it: a row where there is room, a list on a phone. */
export function ChainRow({ spec, choices, detail }: { spec: ChainSpec; choices: ChainChoices; detail?: ReactNode }) {
  const gap = (wanted: ChainSpec['gaps'][number]) => (spec.gaps.includes(wanted) ? <GapLine gap={wanted} target={spec.id} choices={choices} /> : null);
  return (
    <div className="grid gap-x-4 gap-y-3 py-4 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,0.9fr)_minmax(0,3.6fr)_minmax(0,1.2fr)]">
      <Cell kind="specification">
        <ChainThing kind="specification" id={spec.id} to={paths.spec(spec.id)} name={spec.name} detail={detail ?? layerName(spec.layer)} />
      </Cell>
      <Cell kind="kpi">
        {spec.kpis.map(({ id, name, metricId, slice }) => (
          <ChainThing key={id} kind="kpi" id={id} to={paths.kpi(id)} name={isOwn(metricId) && name !== null ? name : metricName(metricId)} detail={sliceKeyText(slice) ?? undefined} />
        ))}
        {gap('no-kpi')}
      </Cell>
      <div className="flex min-w-0 flex-col gap-4">
        {spec.behaviours.map((behaviour) => (
          <BehaviourLinks key={behaviour.id} behaviour={behaviour} choices={choices} untie={choices.canTie ? choices.returnTo : undefined} />
        ))}
        {spec.behaviours.length === 0 ? <Cell kind="behaviour">{gap('no-behaviour') ?? <p className="text-sm text-muted">–</p>}</Cell> : null}
      </div>
      <Cell kind="criterion">
        <CriterionList spec={spec} choices={choices} />
        {gap('no-criterion')}
      </Cell>
    </div>
  );
}

/** An agreed behaviour with the items that practise it and the messages that ask for it. */
export function BehaviourLinks({ behaviour, choices, untie }: { behaviour: ChainBehaviour; choices: ChainChoices; untie?: string | undefined }) {
  const { locale } = useFormat();
  const { id, name, items, messages, gaps } = behaviour;
  const back = choices.canTie ? choices.returnTo : undefined;
  return (
    <div className="grid min-w-0 gap-x-4 gap-y-3 lg:grid-cols-3">
      <Cell kind="behaviour">
        <ChainThing kind="behaviour" id={id} to={behaviourPath(id, choices)} name={name} untie={untie} />
      </Cell>
      <Cell kind="item">
        {items.map(({ key, title, checklistId }) => (
          <ChainThing key={key} kind="item" id={key} to={choices.canMakeLists ? paths.checklist(checklistId) : null} name={inLanguage(title, locale)} untie={back} />
        ))}
        {gaps.includes('no-item') ? <GapLine gap="no-item" target={id} choices={choices} /> : null}
      </Cell>
      <Cell kind="message">
        {messages.map((message) => (
          <ChainThing key={message.id} kind="message" id={message.id} to={paths.keyMessage(message.id)} name={message.text} untie={back} />
        ))}
        {gaps.includes('no-message') ? <GapLine gap="no-message" target={id} choices={choices} /> : null}
      </Cell>
    </div>
  );
}

function CriterionList({ spec, choices }: { spec: ChainSpec; choices: ChainChoices }) {
  const { locale } = useFormat();
  return spec.criteria.map(({ id, title, gateId, phase, isTied, isFirst }) => (
    <ChainThing
      key={id}
      kind="criterion"
      id={id}
      isPlace={isFirst}
      to={paths.gate(gateId)}
      name={inLanguage(title, locale)}
      detail={isTied ? phaseName(phase) : `${phaseName(phase)} · ${m.chain_measures_same()}`}
      untie={isTied && choices.canTie ? choices.returnTo : undefined}
    />
  ));
}

function Cell({ kind, children }: { kind: ChainKind; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2 lg:border-l lg:pl-3 lg:first:border-l-0 lg:first:pl-0">
      <p className="text-xs text-muted">{chainKindName(kind)}</p>
      {children}
    </div>
  );
}
