import { CameraOutlined, FileAddOutlined, FolderAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type ChangeEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraDialog } from '../../../parts/camera-dialog.tsx';
import { useFileDrop } from '../../../parts/use-file-drop.ts';
import { useStore } from '../../../state/store.ts';
import styles from './inbox.module.css';
import { UploadLine } from './upload-line.tsx';

/** How files come in: camera, files, folders, and dropped or pasted anywhere on the page. */
export function IntakeBar() {
  const { t } = useTranslation('inbox');
  const add = useStore((store) => store.addInboxFiles);
  const allowCamera = useStore((store) => store.allowCamera);
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const isDropping = useFileDrop(add);

  function onPick(event: ChangeEvent<HTMLInputElement>): void {
    add([...(event.target.files ?? [])].filter(isShown));
    event.target.value = '';
  }

  return (
    <div className={styles['intake']}>
      <Button size="small" icon={<CameraOutlined />} onClick={() => setIsCameraOpen(true)}>
        {t('camera')}
      </Button>
      <Button size="small" icon={<FileAddOutlined />} onClick={() => files.current?.click()}>
        {t('chooseFiles')}
      </Button>
      <Button size="small" icon={<FolderAddOutlined />} onClick={() => folder.current?.click()}>
        {t('chooseFolder')}
      </Button>
      <p className={styles['dropHint']} data-dropping={isDropping || undefined}>
        {t(isDropping ? 'dropHere' : 'drop')}
      </p>
      <UploadLine />
      <input ref={files} type="file" multiple hidden data-testid="inbox-files" onChange={onPick} />
      <input
        ref={(input) => takeFolders(folder, input)}
        type="file"
        hidden
        data-testid="inbox-folder"
        onChange={onPick}
      />
      <CameraDialog
        isOpen={isCameraOpen}
        onAllow={allowCamera}
        onPhoto={(photo) => add([photo])}
        onClose={() => setIsCameraOpen(false)}
      />
    </div>
  );
}

/** React does not know the attribute that makes a field choose folders. */
function takeFolders(field: RefObject<HTMLInputElement | null>, input: HTMLInputElement | null): void {
  field.current = input;
  if (input) input.webkitdirectory = true;
}

/** Not hidden, nor in a hidden folder below the one that was chosen. */
function isShown({ name, webkitRelativePath }: File): boolean {
  const path = webkitRelativePath || name;
  return !path.split('/').some((part) => part.startsWith('.'));
}
