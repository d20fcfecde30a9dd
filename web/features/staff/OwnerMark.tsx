import { NewMark } from '../../ui/NewMark.tsx';

/** Stands beside whoever owns the account. */
export function OwnerMark() {
  return <NewMark>Owner</NewMark>;
}
