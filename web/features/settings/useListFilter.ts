import { useAddressChoice } from '../../lib/useAddressChoice.ts';

/** Whether all entries are shown, kept in the address; otherwise only those that are offered. */
export function useListFilter(label: string, some: string, name = 'show') {
  const [shown, choose] = useAddressChoice(name, ['some', 'all']);
  return {
    label,
    some,
    isAll: shown === 'all',
    onChange: (isAll: boolean) => {
      choose(isAll ? 'all' : 'some');
    },
  };
}
