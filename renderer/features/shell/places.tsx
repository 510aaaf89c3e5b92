import { FileTextOutlined, PaperClipOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A place of the navigation, in the order in which they are shown. */
export interface Place {
  readonly name:
    | 'overview'
    | 'plans'
    | 'matrix'
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
  {
    name: 'plans',
    icon: <TableOutlined />,
    under: ['/', '/plan', '/measure'],
    to: (plan) => (plan === '' ? '/' : `/plan/${plan}`),
  },
  { name: 'evidence', icon: <PaperClipOutlined />, under: ['/evidence'], to: () => '/evidence' },
  { name: 'reports', icon: <FileTextOutlined />, under: ['/reports'], to: () => '/reports' },
];
