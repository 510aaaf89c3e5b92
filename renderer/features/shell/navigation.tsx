import { MenuFoldOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Kbd } from '../../parts/kbd.tsx';
import styles from './navigation.module.css';
import { places, type Place } from './places.tsx';

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
  const lengthOf = ({ under }: Place): number =>
    Math.max(0, ...under.filter((start) => pathname.startsWith(start)).map((start) => start.length));
  const here = places.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
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
