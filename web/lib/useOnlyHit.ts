import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';

/**
 * Enter in the search of a list opens the only row that it found, also where the answer is still on its way when Enter is
 * pressed. `ids` is null while the rows are not yet those of `search`.
 */
export function useOnlyHit(
  search: string,
  ids: string[] | null,
  addressOf: (id: string) => string,
) {
  const navigate = useNavigate();
  const entered = useRef('');

  useEffect(() => {
    if (!ids || !entered.current || entered.current !== search) return;
    entered.current = '';
    if (ids.length === 1 && ids[0]) void navigate(addressOf(ids[0]));
  });

  return (text: string) => {
    if (text === search && ids?.length === 1 && ids[0]) void navigate(addressOf(ids[0]));
    else entered.current = text === search && ids ? '' : text;
  };
}
