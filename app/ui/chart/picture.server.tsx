import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Courses } from './courses.tsx';
import { PAPER } from './paper.ts';
import { Sparkline } from './sparkline.tsx';

/** Twice as many dots as it is wide on the page, for sharp screens. */
const SHARPNESS = 2;

/** Once per process, however many bundles of it there are: a second start is refused. */
const shared = globalThis as { pacerPictures?: Promise<void> };

/** A course as a picture, for mail programs, which draw nothing themselves: the same as on screen, as a `data:` address. Null where there is nothing to draw. */
export function sparklinePicture(course: Pick<Parameters<typeof Sparkline>[0], 'values' | 'target' | 'ahead' | 'isLastProvisional'>): Promise<string | null> {
  return toPicture(<Sparkline {...course} />);
}

/** Courses beside each other as a picture: what a chart is on screen. Null where there is nothing to draw. */
export function coursesPicture(drawn: Parameters<typeof Courses>[0]): Promise<string | null> {
  return toPicture(<Courses {...drawn} />);
}

async function toPicture(drawing: ReactElement): Promise<string | null> {
  const drawn = renderToStaticMarkup(drawing);
  if (drawn === '') return null;
  await (shared.pacerPictures ??= start());
  const svg = drawn.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace(/var\(--([\w-]+)\)/g, (_, name: string) => PAPER[name] ?? PAPER.text!);
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: SHARPNESS }, background: PAPER.surface!, font: { loadSystemFonts: false } });
  try {
    return `data:image/png;base64,${Buffer.from(image.render().asPng()).toString('base64')}`;
  } finally {
    image.free();
  }
}

async function start(): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}
