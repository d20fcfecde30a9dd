import { useSearchParams } from 'react-router';

/**
 * One of a few, kept in the address under `name`, so that Back, a bookmark and a reload show the same. The first choice
 * is the default and stands not in it.
 */
export function useAddressChoice<Value extends string>(
  name: string,
  choices: readonly [Value, ...Value[]],
): [Value, (choice: Value) => void] {
  const [params, setParams] = useSearchParams();
  const chosen = choices.find((choice) => choice.toLowerCase() === params.get(name)) ?? choices[0];

  function choose(choice: Value) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (choice === choices[0]) next.delete(name);
        else next.set(name, choice.toLowerCase());
        return next;
      },
      { replace: true },
    );
  }

  return [chosen, choose];
}
