import { useSearchParams } from 'react-router';

/** A record that narrows a list, kept in the address under `name`; null for none. */
export function useAddressId(name: string): [string | null, (id: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.get(name) ?? '';

  function choose(id: string | null) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (id) next.set(name, id);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  }

  return [/^[0-9a-f-]{36}$/.test(text) ? text : null, choose];
}
