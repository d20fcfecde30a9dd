import type { ReactNode, SVGProps } from 'react';

/** Drawn here, in one weight: a handful of shapes needs no icon package. */
export function Icon({ children, ...rest }: SVGProps<SVGSVGElement> & { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      {...rest}
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);

/** Open: a card with its details. */
export const OpenIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1.8" />
    <circle cx="5.8" cy="7" r="1.3" />
    <path d="M3.9 10.6c.4-1 1.1-1.4 1.9-1.4s1.5.4 1.9 1.4M9.8 6.5H12M9.8 9.5H12" />
  </Icon>
);

/** Enrollments: a calendar with a mark in it. */
export const EnrollmentsIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="11" rx="1.8" />
    <path d="M2 6.3h12M5.2 1.6v2.6M10.8 1.6v2.6M5.6 10l1.7 1.7 3.2-3.2" />
  </Icon>
);

export const ChevronDownIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);

export const ChevronLeftIcon = () => (
  <Icon>
    <path d="m10 4-4 4 4 4" />
  </Icon>
);

export const ChevronRightIcon = () => (
  <Icon>
    <path d="m6 4 4 4-4 4" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon width="20" height="20">
    <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
  </Icon>
);

/** What else can be done with a row. */
export const MoreIcon = () => (
  <Icon strokeWidth="2.4">
    <path d="M3 8v.01M8 8v.01M13 8v.01" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.2 3.2L13 4.8" />
  </Icon>
);

/** Stands before a refusal or a warning. */
export const AlertIcon = () => (
  <Icon>
    <path d="M8 1.8 14.6 13.6H1.4z" />
    <path d="M8 6.2v3.4M8 11.6v.01" />
  </Icon>
);

export const MedicalIcon = () => (
  <Icon>
    <path d="M6.2 2.5h3.6v3.7h3.7v3.6H9.8v3.7H6.2V9.8H2.5V6.2h3.7z" />
  </Icon>
);

/** A flag on its pole: to be seen before anything else. */
export const FlagIcon = () => (
  <Icon>
    <path d="M3.5 14V2.4M3.5 3h8.6l-2 2.8 2 2.8H3.5" />
  </Icon>
);

/** A sheet with lines and a turned corner: somebody wrote something down. */
export const NoteIcon = () => (
  <Icon>
    <path d="M3 2.5h10v7l-3.6 4H3zM9.4 13.5v-4H13M5.4 5.6h5.2M5.4 8.2h2.6" />
  </Icon>
);
