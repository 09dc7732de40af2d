/** Runs a task on a lane that has room; without one, it waits in the order in which tasks came. */
export type OnLanes<Lane> = <Result>(task: (lane: Lane) => Promise<Result>) => Promise<Result>;

/** Makes an {@link OnLanes} for `most` tasks at once on each lane. A lane is not used before those before it are full. */
export function onLanes<Lane>(lanes: readonly Lane[], most: number): OnLanes<Lane> {
  const free = lanes.toReversed().flatMap((lane) => Array.from({ length: most }, () => lane));
  const waiting: ((lane: Lane) => void)[] = [];
  return async (task) => {
    const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
    try {
      return await task(lane);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(lane);
      else next(lane);
    }
  };
}
