/** A value of plain JSON as one text. What takes a page its data walks through every value of it, which costs many times more than one text does. */
export type Packed<Value> = string & { readonly packs?: Value };

export function pack<Value>(value: Value): Packed<Value> {
  return JSON.stringify(value);
}

export function unpack<Value>(packed: Packed<Value>): Value {
  return JSON.parse(packed) as Value;
}
