import { Outlet } from 'react-router';
export function PlanPage() { return <Outlet />; }
