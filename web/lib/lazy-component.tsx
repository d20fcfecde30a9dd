import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

export interface LazyComponent<Props> {
  (props: Props): ReactNode;
  /** Fetches the code ahead of its first showing. */
  preload: () => Promise<void>;
}

/**
 * A component in a chunk of its own. `React.lazy` holds its placeholder for a third of a second even when the code comes
 * at once, and suspends once when it is there already; this shows the component as soon as there is code for it.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Placeholder?: ComponentType,
): LazyComponent<Props> {
  let Loaded: ComponentType<Props> | undefined;

  async function fetchCode() {
    Loaded = await load();
  }

  function Lazy(props: Props) {
    // Chosen once, so that what is on screen is not mounted anew when its code turns out to be there.
    const [Shown, setShown] = useState(() => Loaded);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);

    useEffect(() => {
      if (Shown) return;
      let stale = false;
      fetchCode().then(
        () => {
          if (!stale) setShown(() => Loaded);
        },
        (error: unknown) => {
          if (!stale) setFailure({ error });
        },
      );
      return () => {
        stale = true;
      };
    }, [Shown]);

    // For the error boundary: most likely the chunk of an older release is gone.
    if (failure) throw failure.error;
    if (Shown) return <Shown {...props} />;
    return Placeholder ? <Placeholder /> : null;
  }

  return Object.assign(Lazy, { preload: fetchCode });
}
