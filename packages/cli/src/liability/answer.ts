/** An answer in each of its forms, of which one is printed. */
export interface Answer {
  readonly json: () => Iterable<string>;
  readonly text: () => Iterable<string>;
  /** Absent: it has no form of rows and columns. */
  readonly csv?: () => Iterable<string>;
}

/** A result as one line of JSON. */
export function* jsonOf(result: object): Generator<string> {
  yield `${JSON.stringify(result)}\n`;
}
