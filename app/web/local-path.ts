/** The path when it leads somewhere in this product, else the fallback: a link from outside must not send people elsewhere. */
export function localPath(given: unknown, fallback: string): string {
  return typeof given === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given) ? given : fallback;
}
