import { useId, useState, type ReactNode } from 'react';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { GroupHead, Items } from './StudentTokens.styles.ts';

interface TokenGroupProps {
  title: string;
  count: number;
  isOpenAtFirst?: boolean;
  /** What comes to it, by redeeming or by a reset, is to be seen. */
  opensWithNew?: boolean;
  children: ReactNode;
}

/** A group of tokens behind its title and count. */
export function TokenGroup({ title, count, children, ...props }: TokenGroupProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(props.isOpenAtFirst ?? false);
  const [lastCount, setLastCount] = useState(count);
  if (count !== lastCount) {
    setLastCount(count);
    if (props.opensWithNew && count > lastCount) setOpen(true);
  }
  const isShown = isOpen && count > 0;
  return (
    <>
      <GroupHead
        type="button"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        disabled={count === 0}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <ChevronDownIcon />
        {title} <span>{count}</span>
      </GroupHead>
      {isShown && (
        <Items id={id} aria-label={title}>
          {children}
        </Items>
      )}
    </>
  );
}
