import { In } from 'typeorm';
import { groupedInOrder, loader } from '../../graphql/loader-set.ts';
import { Address } from './family.entities.ts';

/** The addresses of families, the one to use first in front. */
export const addressesOfFamily = loader<Address[]>('familyAddresses', async (snapshot, ids) =>
  groupedInOrder(
    ids,
    await snapshot.manager.find(Address, {
      where: { familyId: In([...ids]) },
      order: { isPrimary: 'DESC', id: 'ASC' },
    }),
    (row) => row.familyId,
  ),
);
