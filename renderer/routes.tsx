import { createHashRouter } from 'react-router';
import { EvidencePage } from './features/evidence/evidence-page.tsx';
import { MeasurePage } from './features/measure/measure-page.tsx';
import { HomePage } from './features/plan/home-page.tsx';
import { PlanPage } from './features/plan/plan-page.tsx';
import { ReportsPage } from './features/reports/reports-page.tsx';
import { SearchPalette } from './features/search/search-palette.tsx';
import { AppFrame } from './features/shell/app-frame.tsx';
import { BrokenPage } from './features/shell/broken-page.tsx';

/**
 * Every address of the page. A measure is a child of the plan page, which shows it beside the list where there is
 * room and instead of the list where there is not.
 */
export function createRouter(): ReturnType<typeof createHashRouter> {
  return createHashRouter([
    {
      element: <AppFrame search={<SearchPalette />} />,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { path: '/', element: <HomePage /> },
            {
              element: <PlanPage />,
              children: [
                { path: '/plan/:plan', element: null },
                { path: '/measure/:measure', element: <MeasurePage /> },
              ],
            },
            { path: '/evidence', element: <EvidencePage /> },
            { path: '/reports', element: <ReportsPage /> },
            { path: '*', element: <HomePage /> },
          ],
        },
      ],
    },
  ]);
}
