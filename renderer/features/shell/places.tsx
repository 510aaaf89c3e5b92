import {
  ApartmentOutlined,
  AppstoreOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileTextOutlined,
  LineChartOutlined,
  PaperClipOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A place of the navigation, in the order in which they are shown. */
export interface Place {
  readonly name:
    | 'overview'
    | 'plans'
    | 'matrix'
    | 'visits'
    | 'indicators'
    | 'organizations'
    | 'evidence'
    | 'reports'
    | 'settings';
  readonly icon: ReactNode;
  /** Addresses that belong to it. */
  readonly under: readonly string[];
  /** Where it leads; `plan` is the code of the plan that was looked at last, or empty. */
  readonly to: (plan: string) => string;
}

export const places: readonly Place[] = [
  { name: 'overview', icon: <DashboardOutlined />, under: ['/overview'], to: () => '/overview' },
  {
    name: 'plans',
    icon: <TableOutlined />,
    under: ['/', '/plan', '/measure', '/edit', '/plans'],
    to: (plan) => (plan === '' ? '/' : `/plan/${plan}`),
  },
  {
    name: 'matrix',
    icon: <AppstoreOutlined />,
    under: ['/matrix'],
    to: (plan) => (plan === '' ? '/matrix' : `/matrix/${plan}`),
  },
  { name: 'visits', icon: <CalendarOutlined />, under: ['/visits', '/visit'], to: () => '/visits' },
  {
    name: 'indicators',
    icon: <LineChartOutlined />,
    under: ['/indicator', '/indicators'],
    to: (plan) => (plan === '' ? '/indicators' : `/indicators/${plan}`),
  },
  {
    name: 'organizations',
    icon: <ApartmentOutlined />,
    under: ['/organizations'],
    to: () => '/organizations',
  },
  { name: 'evidence', icon: <PaperClipOutlined />, under: ['/evidence', '/inbox'], to: () => '/evidence' },
  { name: 'reports', icon: <FileTextOutlined />, under: ['/reports'], to: () => '/reports' },
  { name: 'settings', icon: <SettingOutlined />, under: ['/settings'], to: () => '/settings' },
];
