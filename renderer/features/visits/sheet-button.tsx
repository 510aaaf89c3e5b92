import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useStore } from '../../state/store.ts';
import { selectIsInWindow } from '../../state/window-slice.ts';
import styles from './visit-page.module.css';

/** 打印记录表: shows the paper as it will be printed, and prints it. */
export function SheetButton({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation('visits');
  const frame = useRef<HTMLIFrameElement>(null);
  const { sheet, openSheet, closeSheet, saveSheet, isInWindow } = useStore(
    useShallow((state) => ({
      sheet: state.visitSheet,
      openSheet: state.openVisitSheet,
      closeSheet: state.closeVisitSheet,
      saveSheet: state.saveVisitSheet,
      isInWindow: selectIsInWindow(state),
    })),
  );
  return (
    <>
      <Button onClick={() => void openSheet(visitId)}>{t('printSheet')}</Button>
      {sheet && (
        <Modal
          open
          width={860}
          title={t('sheetTitle')}
          onCancel={closeSheet}
          footer={
            <>
              {isInWindow && <Button onClick={() => void saveSheet(visitId)}>{t('savePdf')}</Button>}
              <Button type="primary" onClick={() => frame.current?.contentWindow?.print()}>
                {t('print')}
              </Button>
            </>
          }
        >
          {/* Printed as a page of its own; it holds no script, and may not run any. */}
          <iframe
            ref={frame}
            className={styles['paper']}
            title={sheet.fileName}
            sandbox="allow-same-origin allow-modals"
            srcDoc={sheet.html}
          />
        </Modal>
      )}
    </>
  );
}
