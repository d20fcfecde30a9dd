import { Icon } from '../../ui/icons.tsx';

/** An arrow that turns back. */
export const TakeBackIcon = () => (
  <Icon>
    <path d="M5.5 2.8 2.6 5.7l2.9 2.9" />
    <path d="M2.8 5.7h6.4a3.9 3.9 0 0 1 0 7.8H6" />
  </Icon>
);

/** A cake with a candle. */
export const BirthdayIcon = () => (
  <Icon>
    <path d="M8 2.2v2.6M3 13.5h10M4 13.5V8.3a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v5.2" />
    <path d="M4 10.6c1.3 1 2.7-.6 4 .4s2.7-.6 4-.4" />
  </Icon>
);

/** A sheet with lines of writing. */
export const NoteIcon = () => (
  <Icon>
    <path d="M3.5 2.5h6.3l2.7 2.7v8.3h-9z" />
    <path d="M9.6 2.7v2.7h2.7M5.8 8.3h4.4M5.8 10.7h4.4" />
  </Icon>
);
