import { z } from 'zod';
import type { Choices } from './merge-choices.ts';

const Column = z.enum(['left', 'right']);
const FormSchema = z.object({ survivor: Column, 'stamp.left': z.string().max(60), 'stamp.right': z.string().max(60) });

/** What the side-by-side page sends; null when it is not such a form. */
export function readMergeForm(form: FormData, { left, right }: { left: string; right: string }): { survivorId: string; loserId: string; choices: Choices; stamps: { survivor: string; loser: string } } | null {
  const read = FormSchema.safeParse(Object.fromEntries(form));
  if (!read.success) return null;
  const { survivor } = read.data;
  const isLeft = survivor === 'left';
  const choices = [...form].flatMap(([name, value]) => (name.startsWith('side.') && (value === 'left' || value === 'right') ? [[name.slice('side.'.length), value === survivor ? ('survivor' as const) : ('loser' as const)]] : []));
  const [stampLeft, stampRight] = [read.data['stamp.left'], read.data['stamp.right']];
  return {
    survivorId: isLeft ? left : right,
    loserId: isLeft ? right : left,
    choices: Object.fromEntries(choices) as Choices,
    stamps: isLeft ? { survivor: stampLeft, loser: stampRight } : { survivor: stampRight, loser: stampLeft },
  };
}
