/**
 * Does what concerns one stream one after the other, so that callers of one process never contend with each other: only
 * other processes make a conflict. What waits for a stream is forgotten once it is done.
 */
export function inTurn(): <Result>(stream: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (stream, work) => {
    const before = last.get(stream);
    const mine = before === undefined ? work() : before.then(work, work);
    last.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (last.get(stream) === mine) last.delete(stream);
    }
  };
}
