import { FileTextOutlined, MenuFoldOutlined, MenuUnfoldOutlined, TableOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import styles from './navigation.module.css';

export interface NavigationProps {
  /** The plan that was looked at last, to come back to. */
  readonly plan: string;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

export function Navigation({ plan, isCollapsed, onToggle }: NavigationProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const places = [
    {
      to: plan === '' ? '/' : `/plan/${plan}`,
      text: t('plans'),
      icon: <TableOutlined />,
      isHere: !pathname.startsWith('/reports'),
    },
    {
      to: '/reports',
      text: t('reports'),
      icon: <FileTextOutlined />,
      isHere: pathname.startsWith('/reports'),
    },
  ];
  const toggleText = t(isCollapsed ? 'expand' : 'collapse');

  return (
    <nav
      className={styles['navigation']}
      aria-label={t('navigation')}
      data-collapsed={isCollapsed || undefined}
    >
      <ul className={styles['places']}>
        {places.map(({ to, text, icon, isHere }) => (
          <li key={text}>
            <NavLink
              to={to}
              className={styles['place']}
              data-here={isHere || undefined}
              title={isCollapsed ? text : undefined}
            >
              <span aria-hidden="true">{icon}</span>
              <span className={isCollapsed ? 'visually-hidden' : undefined}>{text}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles['toggle']}
        onClick={onToggle}
        title={toggleText}
        aria-expanded={!isCollapsed}
      >
        <span aria-hidden="true">{isCollapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}</span>
        <span className={isCollapsed ? 'visually-hidden' : undefined}>{toggleText}</span>
      </button>
    </nav>
  );
}
