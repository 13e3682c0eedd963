type Element = string | number | boolean | null | undefined;

/**
 * An array as PostgreSQL writes it, `{"a","b",NULL}`: to be bound as one text and cast, `${arrayLiteral(ids)}::uuid[]`.
 * Prisma wraps each element of a bound array, which for large batches costs more than the statement.
 */
export function arrayLiteral(elements: readonly Element[]): string {
  let literal = '{';
  elements.forEach((element, at) => {
    if (at > 0) literal += ',';
    if (element === null || element === undefined) literal += 'NULL';
    else if (typeof element === 'string') literal += /["\\]/.test(element) ? `"${element.replace(/["\\]/g, '\\$&')}"` : `"${element}"`;
    else literal += String(element);
  });
  return `${literal}}`;
}
