import { Icon } from '../../ui/icons.tsx';

/** A clock that runs back. */
export const HistoryIcon = () => (
  <Icon>
    <path d="M2.6 5.2A6 6 0 1 1 2 8M2.2 2.4v3h3M8 4.8V8l2.2 1.5" />
  </Icon>
);
