/** Values that JSON cannot carry unchanged, each with what it is. */
export function noPlainJson(): Readonly<Record<string, unknown>> {
  const cycle: unknown[] = [];
  cycle.push({ cycle });
  return {
    undefined: undefined,
    "not a number": NaN,
    infinity: Infinity,
    "negative infinity": -Infinity,
    "negative zero": -0,
    bigint: 1n,
    symbol: Symbol("symbol"),
    function: () => 1,
    "a date": new Date(0),
    "a map": new Map([[1, 2]]),
    "a regular expression": /x/,
    "an instance of a class": new (class Money {
      readonly minorUnits = 1;
    })(),
    "a boxed string": Object("text"),
    bytes: new Uint8Array(2),
    "toJSON of its own": { toJSON: () => 1 },
    "an array with a hole": Array(1),
    "an array with a key of its own": Object.assign([1], { extra: 1 }),
    "an array of its own class": new (class List extends Array<number> {})(),
    "a getter": Object.defineProperty({}, "now", { get: () => 1, enumerable: true }),
    "a hidden property": Object.defineProperty({}, "hidden", { value: 1 }),
    "a symbol as a key": { [Symbol("key")]: 1 },
    "a cycle": cycle,
    "half of a surrogate pair": "\ud83d",
    "halves of a surrogate pair in the wrong order": "\ude00\ud83d",
    "half of a surrogate pair in a key": { "\udc00": 1 },
    "the key __proto__": JSON.parse('{"__proto__": {"admin": true}}'),
    "the key constructor": { constructor: { prototype: {} } },
    "the key prototype": { prototype: {} },
  };
}

/** So many objects or arrays, each in the next. */
export function nested(levels: number, kind: "arrays" | "objects"): unknown {
  let value: unknown = kind === "arrays" ? [] : {};
  for (let level = 1; level < levels; level++) value = kind === "arrays" ? [value] : { inner: value };
  return value;
}
