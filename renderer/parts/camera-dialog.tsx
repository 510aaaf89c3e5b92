import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTime } from '../locales/format.ts';
import styles from './camera-dialog.module.css';
import largeView from './large-view.module.css';
import { useCamera } from './use-camera.ts';

export interface CameraDialogProps {
  readonly isOpen: boolean;
  /** Whether the page may use the camera; asks the person where a window has to. */
  readonly onAllow: () => Promise<boolean>;
  readonly onPhoto: (file: File) => void;
  readonly onClose: () => void;
}

/** Takes photos until it is closed; each goes at once to where dropped files go. */
export function CameraDialog({ isOpen, onClose, ...view }: CameraDialogProps) {
  const { t } = useTranslation('files');
  return (
    <Modal
      open={isOpen}
      centered
      destroyOnHidden
      footer={null}
      width="min(960px, 92vw)"
      title={t('camera.title')}
      onCancel={onClose}
    >
      <CameraView {...view} onClose={onClose} />
    </Modal>
  );
}

function CameraView({ onAllow, onPhoto, onClose }: Omit<CameraDialogProps, 'isOpen'>) {
  const { t } = useTranslation(['files', 'common']);
  const { state, video, shoot } = useCamera(onAllow);
  const [taken, setTaken] = useState(0);
  const shutter = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (state === 'on') shutter.current?.focus();
  }, [state]);

  async function takePhoto(): Promise<void> {
    const picture = await shoot();
    if (picture === null) return;
    const file = new File([picture], '', { type: 'image/jpeg' });
    const time = formatTime(file.lastModified).replaceAll(':', '.');
    onPhoto(new File([picture], `${t('camera.name', { time })}.jpg`, { type: 'image/jpeg' }));
    setTaken((count) => count + 1);
  }

  if (state === 'refused' || state === 'missing') {
    return (
      <div className={largeView['view']} role="alert">
        <p>{t(`camera.${state}`)}</p>
        <Button onClick={onClose}>{t('common:close')}</Button>
      </div>
    );
  }
  return (
    <div className={largeView['view']}>
      <video
        ref={video}
        className={largeView['full']}
        autoPlay
        muted
        playsInline
        aria-label={t('camera.live')}
      />
      <div className={styles['shutter']}>
        <output>{taken === 0 ? t('camera.hint') : t('camera.taken', { n: formatCount(taken) })}</output>
        <Button type="primary" ref={shutter} disabled={state !== 'on'} onClick={() => void takePhoto()}>
          {t('camera.shoot')}
        </Button>
        <Button onClick={onClose}>{t('common:done')}</Button>
      </div>
    </div>
  );
}
