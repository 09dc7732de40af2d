/** Runs tasks of one name one after the other, those of different names at the same time. */
export type InTurn = <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;

/** Makes an {@link InTurn} with empty queues. */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (name, task) => {
    const before = last.get(name);
    const running = before === undefined ? task() : before.then(task, task);
    last.set(name, running);
    try {
      return await running;
    } finally {
      if (last.get(name) === running) last.delete(name);
    }
  };
}
