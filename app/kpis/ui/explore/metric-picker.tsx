import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import { type Exploration, toSearch } from '../../explore/exploration.ts';
import type { MetricChoice } from '../../explore/explore-page.ts';
import { LAYERS } from '../../kpi.ts';
import { layerName, metricFormula, metricName } from '../../metric-words.ts';

interface MetricPickerProps {
  choices: readonly MetricChoice[];
  /** Null: nothing was chosen yet. */
  exploration: Exploration | null;
}

const FRESH: Omit<Exploration, 'metricId'> = { grain: 'week', span: 26, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' };

/** Every metric, layer by layer: links, so that it works without JavaScript; with it found by a part of the name or of how it is counted. */
export function MetricPicker({ choices, exploration }: MetricPickerProps) {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => showCurrent(list.current), [exploration?.metricId]);
  const named = useMemo(() => choices.map((choice) => ({ ...choice, label: metricName(choice), searched: `${metricName(choice)} ${metricFormula(choice.id)}`.toLowerCase() })), [choices]);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = named.filter(({ searched }) => words.every((word) => searched.includes(word)));
  return (
    <Card title={m.explore_metrics()} isFlush className="lg:sticky lg:top-4">
      <div className="relative border-b p-2">
        <Search className="pointer-events-none absolute top-4.5 left-4.5 size-4 text-muted pointer-coarse:top-5.5" aria-hidden="true" />
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} aria-label={m.explore_search()} placeholder={m.explore_search()} className="control pl-8" />
        <p role="status" className="sr-only">
          {typed ? m.ui_found({ count: found.length }) : ''}
        </p>
      </div>
      <div ref={list}>
        <Scroller label={m.explore_metrics()} className={clsx('p-2 lg:max-h-[calc(100dvh-14rem)]', exploration ? 'max-h-36' : 'max-h-64')}>
          {found.length === 0 ? <p className="px-2 py-1 text-sm text-muted">{m.ui_nothing_found()}</p> : null}
          {LAYERS.map((layer) => {
            const own = found.filter((choice) => choice.layer === layer);
            if (own.length === 0) return null;
            return (
              <section key={layer} aria-label={layerName(layer)} className="mb-2">
                <h3 className="px-2 pt-1 text-xs font-medium text-muted">{layerName(layer)}</h3>
                <ul>
                  {own.map(({ id, label }) => {
                    const isCurrent = id === exploration?.metricId;
                    return (
                      <li key={id}>
                        <Link
                          to={paths.exploreThis(toSearch({ ...(exploration ?? FRESH), metricId: id }))}
                          preventScrollReset
                          aria-current={isCurrent ? 'true' : undefined}
                          className={clsx('block rounded-md px-2 py-1 text-sm no-underline pointer-coarse:py-2.5', isCurrent ? 'bg-sunken font-medium text-text' : 'text-text hover:bg-sunken')}
                        >
                          {label}
                        </Link>
                      </li>
                    );
                  })}
                </ul>
              </section>
            );
          })}
        </Scroller>
      </div>
    </Card>
  );
}

/** The metric that is looked at, in the middle of its list, without moving the page. */
function showCurrent(list: HTMLElement | null): void {
  const scroller = list?.firstElementChild;
  const link = scroller?.querySelector<HTMLElement>('[aria-current]');
  if (scroller && link) scroller.scrollTop = link.offsetTop - (scroller.clientHeight - link.offsetHeight) / 2;
}
