import type { ChartConfiguration } from 'chart.js';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { pieceOf } from '../connection.ts';
import type { DrawnChart } from './draw-chart.ts';
import type { Palette } from './palette.ts';
import type { PlaceChoice } from './place-choice.ts';

interface ChartCanvasProps {
  canvas: RefObject<HTMLCanvasElement>;
  label: string;
  config: (palette: Palette) => ChartConfiguration;
  choice: PlaceChoice | undefined;
}

const drawing = pieceOf(async () => (await import('./draw-chart.ts')).drawChart);

/** The drawing itself. Where a place of it can be chosen it is reached by keyboard: arrows go along it, Enter chooses. */
export function ChartCanvas({ canvas, label, config, choice }: ChartCanvasProps) {
  const drawn = useRef<DrawnChart>();
  const hint = useId();
  const [place, setPlace] = useState<number | null>(null);
  // What is looked at by keyboard stays in sight when the chart is drawn again.
  const looked = useRef(place);
  useEffect(() => {
    looked.current = place;
  }, [place]);

  useEffect(() => {
    let isGone = false;
    void drawing().then((drawChart) => {
      if (isGone || !canvas.current) return;
      drawn.current = drawChart(canvas.current, config);
      if (document.activeElement === canvas.current) drawn.current.show(looked.current);
    });
    return () => {
      isGone = true;
      drawn.current?.stop();
      drawn.current = undefined;
    };
  }, [canvas, config]);

  if (!choice) return <canvas ref={canvas} role="img" aria-label={label} />;
  const last = choice.count - 1;
  const at = Math.min(place ?? last, last);
  const go = (to: number | null) => {
    setPlace(to);
    drawn.current?.show(to);
  };
  const follow = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowDown: at - 1, ArrowUp: at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) go(Math.max(0, Math.min(to, last)));
    else if (event.key === 'Enter' || event.key === ' ') choice.onChoose(at);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <canvas
        ref={canvas}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        aria-valuemin={1}
        aria-valuemax={choice.count}
        aria-valuenow={at + 1}
        aria-valuetext={choice.textAt(at)}
        className="cursor-pointer rounded-sm"
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && go(at)}
        onBlur={() => drawn.current?.show(null)}
        onKeyDown={follow}
        onClick={(event) => {
          const pressed = drawn.current?.placeAt(event.nativeEvent) ?? null;
          if (pressed === null) return;
          setPlace(pressed);
          choice.onChoose(pressed);
        }}
      />
      <span id={hint} className="sr-only">
        {m.ui_chart_choose()}
      </span>
    </>
  );
}
