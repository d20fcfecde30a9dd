import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { settingsTrail } from './trail.ts';

const Meta = styled('p')(({ theme }) => ({
  margin: '-4px 0 8px',
  color: theme.vars.palette.text.secondary,
}));

const Body = styled('div')({ display: 'grid', gap: 10 });

interface ListHeaderProps {
  title: string;
  meta: string;
  isPart: boolean;
  beside: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}

/** The head of a list: the page's own, or that of a part of the page. */
export function ListHeader({ title, meta, isPart, beside, actions, children }: ListHeaderProps) {
  if (isPart)
    return (
      <Section title={title} note={beside} actions={actions}>
        <Meta>{meta}</Meta>
        <Body>{children}</Body>
      </Section>
    );
  return (
    <>
      <PageHeader
        title={title}
        trail={settingsTrail}
        beside={beside}
        meta={meta}
        actions={actions}
      />
      <Body>{children}</Body>
    </>
  );
}
