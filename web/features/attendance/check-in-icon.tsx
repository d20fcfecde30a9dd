import { Icon } from '../../ui/icons.tsx';

/** In through the door. */
export const CheckInIcon = () => (
  <Icon>
    <path d="M9.5 2.5h4v11h-4M2.5 8h7.6M7.4 5.2 10.2 8l-2.8 2.8" />
  </Icon>
);
