import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FirstRunPage } from './features/first-run/first-run-page.tsx';
import { RefusalPage } from './features/refusal/refusal-page.tsx';
import { Root } from './features/shell/root.tsx';
// Styles have nothing to assign.
// oxlint-disable-next-line import/no-unassigned-import
import './parts/base.css';
import { createRouter } from './routes.tsx';

const container = document.querySelector('#root');
if (!container) throw new Error('index.html has no #root');

createRoot(container).render(
  <StrictMode>
    <Root router={createRouter()} firstRun={<FirstRunPage />} refusal={<RefusalPage />} />
  </StrictMode>,
);
