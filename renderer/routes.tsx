import { createHashRouter } from 'react-router';
import { EvidencePage } from './features/evidence/evidence-page.tsx';
import { IndicatorPage } from './features/indicators/indicator-page.tsx';
import { IndicatorsPage } from './features/indicators/indicators-page.tsx';
import { MatrixPage } from './features/matrix/matrix-page.tsx';
import { MeasurePage } from './features/measure/measure-page.tsx';
import { OverviewPage } from './features/overview/overview-page.tsx';
import { OrganizationsPage } from './features/organizations/organizations-page.tsx';
import { HomePage } from './features/plan/home-page.tsx';
import { PlanPage } from './features/plan/plan-page.tsx';
import { NewPlanPage } from './features/plan-edit/new-plan-page.tsx';
import { PlanEditPage } from './features/plan-edit/plan-edit-page.tsx';
import { ReportsPage } from './features/reports/reports-page.tsx';
import { SettingsPage } from './features/settings/settings-page.tsx';
import { SearchPalette } from './features/search/search-palette.tsx';
import { VisitForm } from './features/visits/visit-form.tsx';
import { VisitPage } from './features/visits/visit-page.tsx';
import { VisitsPage } from './features/visits/visits-page.tsx';
import { AppFrame } from './features/shell/app-frame.tsx';
import { BrokenPage } from './features/shell/broken-page.tsx';
import { InboxPage } from './features/visits/inbox/inbox-page.tsx';

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
            { path: '/evidence/:evidence?', element: <EvidencePage /> },
            { path: '/inbox', element: <InboxPage /> },
            { path: '/plan/:plan/edit', element: <PlanEditPage /> },
            { path: '/edit/:subject', element: <PlanEditPage /> },
            { path: '/plans/new', element: <NewPlanPage /> },
            { path: '/indicators/:plan?', element: <IndicatorsPage /> },
            { path: '/indicator/:indicator', element: <IndicatorPage /> },
            { path: '/overview', element: <OverviewPage /> },
            { path: '/matrix', element: <MatrixPage /> },
            { path: '/matrix/:plan', element: <MatrixPage /> },
            { path: '/organizations/:organization?', element: <OrganizationsPage /> },
            { path: '/reports', element: <ReportsPage /> },
            { path: '/visits', element: <VisitsPage /> },
            { path: '/visits/new', element: <VisitForm /> },
            { path: '/visit/:visit', element: <VisitPage /> },
            { path: '/settings', element: <SettingsPage /> },
            { path: '*', element: <HomePage /> },
          ],
        },
      ],
    },
  ]);
}
