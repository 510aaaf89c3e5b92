import { Modal } from 'antd';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { addressOf } from '../../state/search-address.ts';
import { useStore } from '../../state/store.ts';
import { SearchBox } from './search-box.tsx';
import styles from './search.module.css';

/** 检索: finds anything from everywhere, Ctrl+K. */
export function SearchPalette() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const store = useStore(
    useShallow((state) => ({
      isOpen: state.isSearchOpen,
      text: state.searchText,
      kind: state.searchKind,
      answer: state.searchAnswer,
      answered: state.searchAnswered,
      error: state.searchError,
      recent: state.recentSearches,
      open: state.openSearch,
      close: state.closeSearch,
      change: state.changeSearch,
      chooseKind: state.chooseSearchKind,
    })),
  );
  const { isOpen, open } = store;

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (!isOpen && document.querySelector('[role=dialog]') === null) open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen, open]);

  const focus = useCallback((isShown: boolean): void => {
    if (isShown) document.querySelector<HTMLInputElement>('input[data-search]')?.focus();
  }, []);

  return (
    <Modal
      open={isOpen}
      title={<span className="visually-hidden">{t('title')}</span>}
      footer={null}
      closable={false}
      width={760}
      className={styles['dialog'] ?? ''}
      destroyOnHidden
      transitionName=""
      maskTransitionName=""
      onCancel={() => store.close(false)}
      afterOpenChange={focus}
    >
      <SearchBox
        text={store.text}
        kind={store.kind}
        answer={store.answer}
        isAnswered={store.answered === store.text.trim()}
        error={store.error}
        recent={store.recent}
        onChange={store.change}
        onChooseKind={store.chooseKind}
        onOpen={(hit) => {
          store.close(true);
          void navigate(addressOf(hit));
        }}
      />
    </Modal>
  );
}
