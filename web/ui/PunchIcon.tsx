import { Icon } from './icons.tsx';

/** Punch in: a pass with a hole in it. */
export const PunchIcon = () => (
  <Icon>
    <path d="M2 5.2c0-.7.5-1.2 1.2-1.2h9.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2z" />
    <circle cx="5.4" cy="8" r="1.2" />
    <path d="M8.6 8H9M11 8h.4" />
  </Icon>
);
