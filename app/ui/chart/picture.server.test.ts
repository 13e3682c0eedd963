import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PAPER } from './paper.ts';
import { coursesPicture, sparklinePicture } from './picture.server.tsx';

test('mail has the colours of the light theme', () => {
  const light = /:root \{([^}]*)\}/.exec(readFileSync('app/ui/styles.css', 'utf8'))?.[1] ?? '';
  for (const [name, colour] of Object.entries(PAPER)) expect(light, name).toContain(`--${name}: ${colour};`);
});

/** The colours of the dots of a PNG of 8 bits a channel that is not interlaced, row by row. */
function dotsOf(png: Buffer): { width: number; height: number; rows: string[][] } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const stride = 4 * width;
  const rows: string[][] = [];
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const line = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [x < 4 ? 0 : line[x - 4]!, above[x]!, x < 4 ? 0 : above[x - 4]!];
      const guess = left + up - corner;
      const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
      line[x] = (line[x]! + [0, left, up, Math.floor((left + up) / 2), paeth][filter!]!) & 255;
    }
    rows.push(Array.from({ length: width }, (_, x) => `#${line.toString('hex', 4 * x, 4 * x + 3)}`));
    above = line;
  }
  return { width, height, rows };
}

test('a rising course is drawn in the accent from the lower left to the upper right, on white', async () => {
  const address = await sparklinePicture({ values: [1, 2, 3, 4], target: null, isLastProvisional: false });
  const { width, height, rows } = dotsOf(Buffer.from(address!.split(',')[1]!, 'base64'));
  expect([width, height]).toEqual([192, 56]);
  const isInk = (row: number, from: number, to: number) => rows[row]!.slice(from, to).includes(PAPER.accent!);
  expect([isInk(49, 0, 30), isInk(49, 160, 192), isInk(6, 0, 30), isInk(6, 160, 192)]).toEqual([true, false, false, true]);
  expect(rows[0]![0]).toBe(PAPER.surface);
});

test('of nothing there is no picture', async () => {
  expect(await sparklinePicture({ values: [null, null], target: 3 })).toBeNull();
});

test('courses are drawn each in its colour, from the lowest value to the highest; bars stand on nothing', async () => {
  const lines = dotsOf(Buffer.from((await coursesPicture({ kind: 'line', courses: [{ values: [2, 2], isGuide: false }, { values: [4, null], isGuide: false }] }))!.split(',')[1]!, 'base64'));
  expect([lines.width, lines.height]).toEqual([1040, 300]);
  const has = (rows: string[][], name: string) => rows.flat().includes(PAPER[name]!);
  expect([has(lines.rows.slice(-20), 'series-1'), has(lines.rows.slice(0, 20), 'series-1'), has(lines.rows.slice(0, 20), 'series-2')]).toEqual([true, false, true]);
  const bars = dotsOf(Buffer.from((await coursesPicture({ kind: 'bars', courses: [{ values: [10, 5], isGuide: false }] }))!.split(',')[1]!, 'base64'));
  const heights = [200, 800].map((x) => bars.rows.filter((row) => row[x] === PAPER['series-1']).length);
  expect(heights[0]! / heights[1]!).toBeCloseTo(2, 1);
  expect(await coursesPicture({ kind: 'bars', courses: [{ values: [null], isGuide: false }] })).toBeNull();
});
