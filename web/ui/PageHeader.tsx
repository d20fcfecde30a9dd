import { styled } from '@mui/material/styles';
import { use, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { MovesFocusContext } from '../lib/focus-on-navigation.ts';
import { useDocumentTitle } from '../lib/useDocumentTitle.ts';

const Root = styled('header')(({ theme }) => ({
  display: 'grid',
  // Many filters wrap; the title keeps the room of its longest word.
  gridTemplateColumns: 'minmax(min-content, 1fr) minmax(0, auto)',
  alignItems: 'center',
  gap: '2px 16px',
  padding: '14px 0 12px',
  '& nav': {
    gridColumn: '1 / -1',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
  },
  '& nav a': {
    color: 'inherit',
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
  '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

const Title = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
  gridColumn: 1,
  minHeight: 34,
});

const Meta = styled('div')(({ theme }) => ({
  gridColumn: 1,
  color: theme.vars.palette.text.secondary,
}));

const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 10,
  '@media (min-width: 601px)': {
    gridColumn: 2,
    gridRow: 'var(--row)',
    justifyContent: 'flex-end',
  },
  '@media (max-width: 600px)': { paddingTop: 6 },
});

const Heading = styled('h1')(({ theme }) => ({ ...theme.typography.h1, margin: 0 }));

interface PageHeaderProps {
  title: string;
  /** The tab's title where it should say more than the heading. */
  documentTitle?: string;
  /** The way here: [["Families", "/families"]]. */
  trail?: readonly (readonly [label: string, to: string])[];
  /** Names this page at the end of the way, where the title does not. */
  here?: string;
  /** Beside the title: a status, a count. */
  beside?: ReactNode;
  /** A line below the title. */
  meta?: ReactNode;
  /** At the right: search, filters, buttons. */
  actions?: ReactNode;
}

/** Names the page, in the tab too. After a navigation the keyboard's place is this heading. */
export function PageHeader(props: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const movesFocus = use(MovesFocusContext);
  const { pathname } = useLocation();
  useDocumentTitle(props.documentTitle ?? props.title);

  useEffect(() => {
    if (movesFocus) heading.current?.focus({ preventScroll: true });
  }, [movesFocus, pathname]);

  return (
    <Root style={{ '--row': props.trail ? 2 : 1 } as CSSProperties}>
      {props.trail && (
        <nav aria-label="Breadcrumb">
          {props.trail.map(([label, to]) => (
            <span key={to}>
              <Link to={to}>{label}</Link> /{' '}
            </span>
          ))}
          <span aria-current="page">{props.here ?? props.title}</span>
        </nav>
      )}
      <Title>
        <Heading ref={heading} tabIndex={-1}>
          {props.title}
        </Heading>
        {props.beside}
      </Title>
      {props.meta && <Meta>{props.meta}</Meta>}
      {props.actions && <Actions>{props.actions}</Actions>}
    </Root>
  );
}
