/**
 * Runs tasks with the same key one after the other. Memory only: a worker that dies takes its
 * waiting tasks with it, which is right, since whoever asked asks again.
 */
export function oneAtATime<K>(): <T>(key: K, task: () => Promise<T>) => Promise<T> {
  const last = new Map<K, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
