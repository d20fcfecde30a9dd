import { Icon } from './icons.tsx';

/** A pencil. */
export const EditIcon = () => (
  <Icon>
    <path d="M2.8 13.2 3.5 10l7-7a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2l-7 7z" />
    <path d="m9.4 4.1 2.5 2.5" />
  </Icon>
);

/** Two bars in a ring: held up for a time. */
export const SuspendIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M6.3 5.8v4.4M9.7 5.8v4.4" />
  </Icon>
);

/** An arrow in a ring: goes on. */
export const ResumeIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M6.6 5.4 10.6 8l-4 2.6z" />
  </Icon>
);

/** A bin. */
export const DeleteIcon = () => (
  <Icon>
    <path d="M2.5 4.3h11M6 4.3V2.5h4v1.8M4 4.3l.6 9.2h6.8l.6-9.2M6.7 7v3.8M9.3 7v3.8" />
  </Icon>
);

export const ArrowUpIcon = () => (
  <Icon>
    <path d="M8 13V3M4 7l4-4 4 4" />
  </Icon>
);

export const ArrowDownIcon = () => (
  <Icon>
    <path d="M8 3v10M4 9l4 4 4-4" />
  </Icon>
);

/** A box with a lid: put away. */
export const ArchiveIcon = () => (
  <Icon>
    <path d="M2 3.2h12v3H2zM3 6.2v6.6h10V6.2M6.3 9h3.4" />
  </Icon>
);

/** An arrow back into the open. */
export const RestoreIcon = () => (
  <Icon>
    <path d="M3 8a5 5 0 1 1 1.6 3.7M3 13v-3.2h3.2" />
  </Icon>
);
