import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { BrandMark } from '../app/brand/BrandMark.tsx';
import { accountSlug } from '../lib/account.ts';
import { useDocumentTitle } from '../lib/useDocumentTitle.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useEntrance } from './useEntrance.ts';

const Page = styled('main')({
  display: 'grid',
  alignContent: 'center',
  justifyItems: 'center',
  minHeight: '100dvh',
  padding: '24px 16px 12vh',
  '& > div': { width: '100%', maxWidth: 380 },
});

const Brand = styled('p')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  margin: '0 0 18px',
  fontSize: '1.125rem',
  fontWeight: 700,
  letterSpacing: '-0.01em',
});

const Sheet = styled(Card)({ padding: 24 });

/** The account's entrance. */
export function SignInPage() {
  const state = useEntrance();
  const name = state.kind === 'open' ? state.entrance.name : null;
  useDocumentTitle(name ? `Sign in · ${name}` : 'Sign in');

  return (
    <Page>
      <Brand>
        <BrandMark size={28} />
        Cartwheel
      </Brand>
      <Sheet>
        {state.kind === 'loading' && (
          <div role="status" aria-label="Loading">
            <Skeleton height={32} width="70%" />
            <Skeleton height={276} variant="rounded" sx={{ mt: 2 }} />
          </div>
        )}
        {state.kind === 'open' && <SignInForm entrance={state.entrance} />}
        {state.kind === 'unknownAccount' && (
          <EmptyState
            isPage
            title="There is no such account"
            hint={`Nobody has an account called “${accountSlug()}” here. Check the address you were given.`}
          />
        )}
        {state.kind === 'unreachable' && (
          <EmptyState
            isPage
            title="The server cannot be reached"
            hint="Check the connection, then try again."
            action={
              <Button
                onClick={() => {
                  window.location.reload();
                }}
              >
                Try again
              </Button>
            }
          />
        )}
      </Sheet>
    </Page>
  );
}
