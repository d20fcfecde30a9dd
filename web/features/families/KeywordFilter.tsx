import { useQuery } from '@apollo/client/react';
import { useAddressId } from '../../lib/useAddressId.ts';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { KeywordFilterDocument } from './KeywordFilter.generated.ts';

/** Narrows a list to what has a keyword. The list need not wait for it. */
export function KeywordFilter({ target }: { target: 'FAMILY' | 'STUDENT' }) {
  const [keywordId, choose] = useAddressId('keyword');
  const { data } = useQuery(KeywordFilterDocument, { variables: { target } });
  return (
    <NamedFilter
      label="Keyword"
      all="All keywords"
      records={data?.keywords}
      value={keywordId}
      onChange={choose}
    />
  );
}
