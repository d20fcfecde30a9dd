import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { AppTheme } from '../app/theme/AppTheme.tsx';
import { ExplorerPage } from './ExplorerPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

createRoot(root).render(
  <AppTheme>
    <ExplorerPage />
  </AppTheme>,
);
