import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../parts/kbd.tsx';
import styles from './key-help.module.css';

const groups = [
  {
    title: 'helpEverywhere',
    keys: [
      [['F1'], 'keyHelp'],
      [['Ctrl+K'], 'keySearch'],
      [['Esc'], 'keyEscape'],
    ],
  },
  {
    title: 'helpList',
    keys: [
      [['↑', '↓', 'K', 'J'], 'keyMove'],
      [['←', '→'], 'keyFold'],
      [['Home', 'End'], 'keyHomeEnd'],
      [['Enter'], 'keyOpen'],
      [['/'], 'keyFind'],
    ],
  },
  {
    title: 'helpMeasure',
    keys: [
      [['J', 'K'], 'keyNeighbour'],
      [['N'], 'keyNew'],
      [['E'], 'keyEvidence'],
      [['Ctrl+Enter'], 'keyRecord'],
      [['Esc'], 'keyBack'],
    ],
  },
  {
    title: 'evidence:help',
    keys: [
      [['↑', '↓', '←', '→'], 'evidence:helpMove'],
      [['Enter'], 'evidence:helpOpen'],
      [['E'], 'evidence:helpCaption'],
      [['Delete'], 'evidence:helpTrash'],
      [['/'], 'evidence:helpFind'],
      [['Esc'], 'evidence:helpClose'],
    ],
  },
  {
    title: 'inbox:help',
    keys: [
      [['↑', '↓', '←', '→'], 'inbox:helpMove'],
      [['Space'], 'inbox:helpChoose'],
      [['Ctrl+A'], 'inbox:helpAll'],
      [['C'], 'inbox:helpCaption'],
      [['M'], 'inbox:helpMeasures'],
      [['V'], 'inbox:helpLook'],
      [['Delete'], 'inbox:helpRemove'],
    ],
  },
  {
    title: 'visits:help',
    keys: [
      [['J', 'K'], 'visits:helpStep'],
      [['N'], 'visits:helpNote'],
      [['P'], 'visits:helpProblem'],
      [['1–7'], 'visits:helpStatus'],
      [['Ctrl+Enter'], 'keyRecord'],
      [['Esc'], 'visits:helpLeave'],
    ],
  },
  {
    title: 'helpEdit',
    keys: [
      [['N'], 'keyAddMeasure'],
      [['A'], 'keyAddAction'],
      [['Enter'], 'keyEditLine'],
      [['Alt+↑', 'Alt+↓'], 'keyMoveLine'],
      [['Delete'], 'keyRetire'],
      [['Alt+H'], 'keyHistory'],
      [['Ctrl+Z'], 'keyUndo'],
    ],
  },
] as const;

/** The table of keys, F1. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'inbox', 'evidence', 'visits']);
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t('helpTitle')} width={560}>
      <table className={styles['keys']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('helpKey')}</th>
            <th scope="col">{t('helpDoes')}</th>
          </tr>
        </thead>
        {groups.map(({ title, keys }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(title)}
              </th>
            </tr>
            {keys.map(([names, does]) => (
              <tr key={does}>
                <td>
                  {names.map((name) => (
                    <Kbd key={name} keys={name} />
                  ))}
                </td>
                <td>{t(does)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Modal>
  );
}
