interface Stoppable {
  stop(): Promise<void>;
}

/** Waits until everything has started, and stops it again whatever happens. */
export async function using<T extends Record<string, Stoppable>, R>(
  starting: { readonly [Name in keyof T]: T[Name] | Promise<T[Name]> },
  work: (started: T) => Promise<R>,
): Promise<R> {
  const running: Record<string, Stoppable> = {};
  const failures: unknown[] = [];
  const waitFor = async (name: string): Promise<void> => {
    try {
      running[name] = await starting[name as keyof T];
    } catch (error) {
      failures.push(error);
    }
  };
  try {
    await Promise.all(Object.keys(starting).map(waitFor));
    if (failures.length > 0) throw failures[0];
    return await work(running as T);
  } finally {
    await Promise.all(Object.values(running).map((one) => one.stop()));
  }
}
