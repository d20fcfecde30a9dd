import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppTheme } from '../app/theme/AppTheme.tsx';
import { SignInPage } from './SignInPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

createRoot(root).render(
  <StrictMode>
    <AppTheme>
      <SignInPage />
    </AppTheme>
  </StrictMode>,
);
