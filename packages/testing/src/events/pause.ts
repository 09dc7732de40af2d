import fc from "fast-check";

/**
 * Lets others go first for a while: 0 not at all, up to 6 so many microtasks, 7 until the next turn of the event loop.
 * Properties scatter pauses to try many interleavings of readers and writers.
 */
export async function pause(length: number): Promise<void> {
  if (length === 7) return new Promise((resolve) => setImmediate(resolve));
  for (let i = 0; i < length; i++) await Promise.resolve();
}

/** How long to {@link pause}, from not at all to the next turn of the event loop. */
export const pauseLength: fc.Arbitrary<number> = fc.integer({ min: 0, max: 7 });
