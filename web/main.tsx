import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApolloClient } from './app/apollo-client.ts';
import { preloadPage } from './app/pages.ts';
import { Portal } from './app/Portal.tsx';

preloadPage();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

createRoot(root).render(
  <StrictMode>
    <Portal client={createApolloClient()} />
  </StrictMode>,
);
