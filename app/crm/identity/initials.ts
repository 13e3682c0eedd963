/** Initials of two or three letters that Dutch writes as one: Th. for Theodorus, IJ. for IJsbrand. */
const DIGRAPH = /^(?:chr|ch|ph|th|tj|sj|ij|joh|jac|fr|aug|st)$/i;
const UNDOTTED = /Chr|Ch|Ph|Th|\p{L}\p{M}*/gu;
/** Letters up to a dot, or a run without one; a hyphen before stays. */
const CHUNK = /(-?)(\p{L}[\p{L}\p{M}]*)(\.?)/gu;

/** "jp", "J P" and "j.p." become "J.P."; "Th.M." and "J.-P." stay. '' when there is no letter. */
export function normaliseInitials(raw: string): string {
  const parts = [...raw.normalize('NFC').matchAll(CHUNK)].map(([, hyphen = '', letters = '', dot = ''], index) => {
    const initials = dot ? dotted(letters) : (letters.match(UNDOTTED) ?? []);
    return (index > 0 ? hyphen : '') + initials.map((one) => `${capital(one)}.`).join('');
  });
  return parts.join('');
}

/** Initials as typed in their own field; what is no row of initials, such as a whole name, stays as it is. */
export function tidyInitials(typed: string): string {
  const areInitials = /^(?:-?\p{L}[\p{L}\p{M}]*\.\s?)+$|^\p{Lu}{1,4}$|^\p{Ll}{1,2}$|^\p{L}(?:[\s-]\p{L}){1,3}$/u.test(typed);
  return areInitials ? normaliseInitials(typed) : typed;
}

/** What stood before one dot: one initial when Dutch writes it so or its case says so (Joh.), else a letter each. */
function dotted(letters: string): string[] {
  const isWritten = /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(letters);
  return DIGRAPH.test(letters) || isWritten ? [letters] : (letters.match(/\p{L}\p{M}*/gu) ?? []);
}

function capital(initial: string): string {
  if (/^ij$/i.test(initial)) return 'IJ';
  return initial.replace(/^./u, (first) => first.toUpperCase()).replace(/(?<=^.).+/u, (rest) => rest.toLowerCase());
}
