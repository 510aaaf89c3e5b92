import { Button } from 'antd';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaskBox } from '../../../db/model/protection.ts';
import { type MaskDrawing, startDrawing } from '../../state/mask-boxes.ts';
import type { OpenedOriginal } from '../../state/masking-slice.ts';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import type { DetailFile } from './evidence-words.ts';
import { MaskDialog } from './mask-dialog.tsx';
import styles from './mask.module.css';
import { OriginalDialog } from './original-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** What was typed about the protection of a file and not yet recorded. */
export interface ProtectionDrafts {
  readonly find: (call: ProtectionCall) => string | undefined;
  readonly keep: (call: ProtectionCall, text: string) => void;
  readonly forget: (call: ProtectionCall) => void;
}
export type ProtectionCall = 'evidence.protectFile' | 'evidence.openOriginal' | 'evidence.removeMask';

export interface ProtectionHeadProps {
  readonly file: DetailFile;
  readonly isTrashed: boolean;
  /** The original of this file, while it is open. */
  readonly opened: OpenedOriginal | null;
  readonly fileUrl: FileUrl;
  readonly takeOut: string;
  readonly drafts: ProtectionDrafts;
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onMask: (boxes: readonly MaskBox[]) => Promise<boolean>;
  readonly onRemoveMask: (maskId: string, reason: string) => Promise<boolean>;
  readonly onOpenOriginal: (reason: string) => Promise<boolean>;
  readonly onCloseOriginal: () => void;
}

/** What is done about those who are in a file; each dialog gives the focus back to the button that opened it. */
export function ProtectionHead(props: ProtectionHeadProps) {
  const { file, isTrashed, opened, fileUrl, drafts } = props;
  const { t } = useTranslation('masking');
  const [asks, setAsks] = useState<'mask' | 'original' | 'removal' | null>(null);
  const { mask, protection, kind, state } = file;
  const maskId = mask?.id ?? null;
  const [drawn, setDrawn] = useState<{ readonly maskId: string | null; readonly drawing: MaskDrawing }>();
  const drawing = drawn?.maskId === maskId ? drawn.drawing : startDrawing(mask?.boxes ?? []);
  const head = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLElement>(null);
  const isBusy = asks !== null || opened !== null;
  useEffect(() => {
    if (isBusy || button.current === null) return;
    const isGone = !button.current.isConnected;
    (isGone ? head.current?.querySelector('button') : button.current)?.focus();
  }, [isBusy]);

  function ask(what: typeof asks, event: MouseEvent<HTMLElement>): void {
    button.current = event.currentTarget;
    setAsks(what);
  }

  const close = (): void => setAsks(null);
  const open = t(kind === 'picture' ? 'openOriginal' : 'openFile');
  return (
    <div ref={head} className={styles['head']}>
      <h3>{t('protection')}</h3>
      {protection !== 'none' && <span className={styles['mark']}>{t(protection)}</span>}
      {kind === 'picture' && !isTrashed && state !== 'missing' && protection !== 'sealed' && (
        <Button size="small" onClick={(event) => ask('mask', event)}>
          {t(mask ? 'maskAgain' : 'mask')}
        </Button>
      )}
      <Button size="small" onClick={(event) => ask('original', event)}>
        {open}
      </Button>
      {mask && !isTrashed && (
        <Button size="small" onClick={(event) => ask('removal', event)}>
          {t('removeMask')}
        </Button>
      )}
      {asks === 'mask' && (
        <MaskDialog
          name={file.name}
          source={fileUrl(file.fileId, 'preview')}
          drawing={drawing}
          isMasked={mask !== null}
          onDraw={(next) => setDrawn({ maskId, drawing: next })}
          onMake={props.onMask}
          onClose={close}
        />
      )}
      {asks === 'original' && (
        <ReasonDialog
          title={open}
          told={t('openTold')}
          act={t('openAct')}
          draft={drafts.find('evidence.openOriginal')}
          onDraft={(text) => drafts.keep('evidence.openOriginal', text)}
          onAct={(reason) => forgetting('evidence.openOriginal', props.onOpenOriginal(reason), drafts)}
          onClose={close}
        />
      )}
      {asks === 'removal' && mask && (
        <ReasonDialog
          title={t('removeMask')}
          told={t('removeTold')}
          act={t('removeMask')}
          draft={drafts.find('evidence.removeMask')}
          onDraft={(text) => drafts.keep('evidence.removeMask', text)}
          onAct={(reason) => forgetting('evidence.removeMask', props.onRemoveMask(mask.id, reason), drafts)}
          onClose={close}
        />
      )}
      {opened && (
        <OriginalDialog
          opened={opened}
          isPicture={kind === 'picture'}
          takeOut={props.takeOut}
          fileUrl={fileUrl}
          onSaveFile={props.onSaveFile}
          onClose={props.onCloseOriginal}
        />
      )}
    </div>
  );
}

/** Done is done: what was typed for it is a draft no more. */
async function forgetting(
  call: ProtectionCall,
  act: Promise<boolean>,
  drafts: ProtectionDrafts,
): Promise<boolean> {
  const isDone = await act;
  if (isDone) drafts.forget(call);
  return isDone;
}
