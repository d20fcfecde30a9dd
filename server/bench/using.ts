interface Stoppable {
  stop(): Promise<void>;
}

/** Waits until everything has started, and stops it again whatever happens. */
export async function using<T extends Record<string, Stoppable>, R>(
  starting: { readonly [Name in keyof T]: T[Name] | Promise<T[Name]> },
  work: (started: T) => Promise<R>,
): Promise<R> {
  const names = Object.keys(starting);
  const outcomes = await Promise.allSettled(
    names.map(async (name): Promise<Stoppable | undefined> => starting[name]),
  );
  const running = outcomes.map((one) => (one.status === 'fulfilled' ? one.value : null));
  try {
    const failed = outcomes.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return await work(Object.fromEntries(names.map((name, index) => [name, running[index]])) as T);
  } finally {
    await Promise.all(running.map(async (one) => one?.stop()));
  }
}
