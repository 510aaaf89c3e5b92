import { MenuFoldOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Kbd } from '../../parts/kbd.tsx';
import styles from './navigation.module.css';
import { places } from './places.tsx';

export interface NavigationProps {
  /** The plan that was looked at last, to come back to. */
  readonly plan: string;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
  readonly onSearch: () => void;
}

export function Navigation({ plan, isCollapsed, onToggle, onSearch }: NavigationProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const here = places.findLast(({ under }) => under.some((start) => pathname.startsWith(start)));
  const toggleText = t(isCollapsed ? 'expand' : 'collapse');

  return (
    <nav
      className={styles['navigation']}
      aria-label={t('navigation')}
      data-collapsed={isCollapsed || undefined}
    >
      <button
        type="button"
        className={styles['search']}
        onClick={onSearch}
        title={`${t('search')} Ctrl+K`}
        aria-keyshortcuts="Control+K"
      >
        <span aria-hidden="true">
          <SearchOutlined />
        </span>
        <span className={isCollapsed ? 'visually-hidden' : undefined}>{t('search')}</span>
        {!isCollapsed && <Kbd keys="Ctrl+K" />}
      </button>
      <ul className={styles['places']}>
        {places.map((place) => (
          <li key={place.name}>
            <NavLink
              to={place.to(plan)}
              className={styles['place']}
              data-here={place === here || undefined}
              title={isCollapsed ? t(place.name) : undefined}
            >
              <span aria-hidden="true">{place.icon}</span>
              <span className={isCollapsed ? 'visually-hidden' : undefined}>{t(place.name)}</span>
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
