/** A step from a value to a part of it. */
export type Step = string | number;

/** Paths to every part of a plain JSON value but the whole, outer parts first. */
export function nodesOf(value: unknown, above: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [];
  const steps: readonly Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const paths: (readonly Step[])[] = [];
  for (const step of steps) {
    const path = [...above, step];
    paths.push(path, ...nodesOf(at(value, [step]), path));
  }
  return paths;
}

/** The part of `value` at `path`. */
export function at(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === "object" && part !== null
        ? Object.entries(part).find(([key]) => key === String(step))?.[1]
        : undefined,
    value,
  );
}

/** A copy of `value` with what `change` makes of the part at `path`. */
export function changedAt(value: unknown, path: readonly Step[], change: (part: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  const part = changedAt(at(value, [step]), rest, change);
  if (Array.isArray(value)) return value.map((element: unknown, i) => (i === step ? part : element));
  return { ...(value as object), [step]: part }; // A path leads only through objects and arrays.
}
