import { BrandMark } from '../brand/BrandMark.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { Toolbar } from './Toolbar.tsx';
import { styled } from '@mui/material/styles';

const Name = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 9,
  fontSize: '0.96875rem',
  fontWeight: 700,
  letterSpacing: '-0.01em',
});

const Page = styled('div')({
  padding: '0 24px',
  '@media (max-width: 600px)': { padding: '0 12px' },
});

/** The portal's outline while it is asked who is signed in. */
export function ShellSkeleton() {
  return (
    <>
      <Toolbar>
        <Name>
          <BrandMark />
          Cartwheel
        </Name>
      </Toolbar>
      <Page>
        <PageSkeleton />
      </Page>
    </>
  );
}
