/**
 * Runs what an observer does, and drops what it throws; a promise of it that rejects, too, which nobody waits for and which
 * would end the process.
 */
export function unharmed<Result>(told: () => Result): Result | undefined {
  try {
    const result = told();
    if (result instanceof Promise) result.catch(() => undefined);
    return result;
  } catch {
    return undefined;
  }
}
