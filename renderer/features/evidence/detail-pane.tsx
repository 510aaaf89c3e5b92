import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceDetail } from '../../../db/contract/evidence-calls.ts';
import { DayField } from '../../parts/day-field.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { FileContent } from '../../parts/file-content.tsx';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import type { EvidenceEdit, FileWords, MeasureChoice } from '../../state/evidence-slice.ts';
import type { MaskingSlice } from '../../state/masking-slice.ts';
import styles from './detail.module.css';
import { nameOf } from './evidence-words.ts';
import { FileFacts } from './file-facts.tsx';
import { FileProtection } from './file-protection.tsx';
import { KeptField } from './kept-field.tsx';
import { FileChoice } from './file-choice.tsx';
import { SealedTold } from './sealed-told.tsx';
import { MeasureLinks } from './measure-links.tsx';
import type { ProtectionCall } from './protection-head.tsx';

export interface DetailPaneProps {
  readonly caption: Ref<TextAreaRef>;
  readonly detail: EvidenceDetail;
  readonly today: string;
  /** A text that was typed here for a call and never recorded, or undefined. */
  readonly findDraft: (call: TextCall, field: string) => string | undefined;
  readonly words: FileWords | null;
  readonly measures: readonly MeasureChoice[];
  readonly fileUrl: FileUrl;
  /** In a window: asks where to save a file; null in a browser, which downloads. */
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onReadWords: (fileId: string) => void;
  readonly onDraft: (call: TextCall, field: string, text: string) => void;
  readonly onForget: (call: TextCall, field: string) => void;
  readonly masking: MaskingSlice;
  readonly onEdit: (changes: EvidenceEdit) => Promise<boolean>;
  readonly onFindMeasures: (text: string) => void;
  readonly onLink: (measure: MeasureChoice, isLinked: boolean) => void;
  readonly onTrash: () => void;
  readonly onRestore: () => void;
  readonly onOpen: (evidenceId: string) => void;
  readonly onClose: () => void;
}

export type TextCall = 'evidence.update' | ProtectionCall;

/** One piece of evidence: what is in it, and every word about it that may be changed. */
export function DetailPane(props: DetailPaneProps) {
  const { caption, detail, words, measures, fileUrl, onSaveFile, onEdit, masking, ...act } = props;
  const { t } = useTranslation('evidence');
  const [chosen, setChosen] = useState(0);
  const place = chosen < detail.files.length ? chosen : 0;
  const file = detail.files[place];
  const opened = masking.openedOriginal;
  const takeOut = t(onSaveFile ? 'saveAs' : 'download');
  const name = nameOf(detail);
  return (
    <aside className={styles['pane']} aria-label={t('detail')}>
      <div className={styles['head']}>
        <h2 title={name}>{name}</h2>
        {detail.isTrashed ? (
          <Button onClick={act.onRestore}>{t('restore')}</Button>
        ) : (
          <Button title={t('trashTip')} onClick={act.onTrash}>
            {t('trash')}
          </Button>
        )}
        {file && file.state !== 'missing' && file.protection !== 'sealed' && (
          <FileButton
            name={file.name}
            url={fileUrl(file.fileId, 'download')}
            onSave={onSaveFile && (() => onSaveFile(file.fileId))}
          >
            {takeOut}
          </FileButton>
        )}
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={act.onClose} />
      </div>
      {detail.isTrashed && <p className={styles['told']}>{t('inTrash')}</p>}
      {detail.files.length > 1 && <FileChoice files={detail.files} chosen={chosen} onChoose={setChosen} />}
      {file?.protection === 'sealed' && <SealedTold kind={file.kind} />}
      {file && file.state !== 'missing' && file.protection !== 'sealed' && (
        <FileContent
          key={file.fileId}
          file={file}
          alt={name}
          words={words}
          fileUrl={fileUrl}
          takeOut={takeOut}
          onReadWords={act.onReadWords}
        />
      )}
      <KeptField
        ref={caption}
        label={t('caption')}
        placeholder={t('noCaption')}
        title={t('keyCaption')}
        maxLength={2000}
        value={detail.caption}
        draft={act.findDraft('evidence.update', 'caption')}
        isDisabled={detail.isTrashed}
        onDraft={(text) => act.onDraft('evidence.update', 'caption', text)}
        onForget={() => act.onForget('evidence.update', 'caption')}
        onSave={(text) => onEdit({ caption: text })}
      />
      <MeasureLinks
        measures={detail.measures}
        found={measures}
        isFixed={detail.isTrashed}
        onSearch={act.onFindMeasures}
        onLink={act.onLink}
      />
      {detail.progressIds.length > 0 && (
        <p className={styles['hint']}>{t('entries', { n: detail.progressIds.length })}</p>
      )}
      {file && file.duplicates.length > 0 && (
        <p className={styles['duplicates']}>
          {t('duplicates')}{' '}
          {file.duplicates.map((other) => (
            <Button
              key={other.evidenceId}
              type="link"
              size="small"
              onClick={() => act.onOpen(other.evidenceId)}
            >
              {t('openOther', { name: other.caption || other.name })}
            </Button>
          ))}
        </p>
      )}
      {file && (
        <FileProtection
          key={`protection ${place}`}
          file={file}
          isTrashed={detail.isTrashed}
          today={props.today}
          opened={opened?.evidenceId === detail.id && opened.fileIndex === place ? opened : null}
          takeOut={takeOut}
          fileUrl={fileUrl}
          onSaveFile={onSaveFile}
          onCloseOriginal={masking.closeOriginal}
          drafts={{
            find: (call) => act.findDraft(call, String(place)),
            keep: (call, text) => act.onDraft(call, String(place), text),
            forget: (call) => act.onForget(call, String(place)),
          }}
          onMask={(boxes) => masking.maskFile(place, boxes)}
          onRemoveMask={masking.removeMask}
          onProtect={(changes) => masking.protectFile(place, changes)}
          onOpenOriginal={(reason) => masking.openOriginal(place, reason)}
        />
      )}
      {file && (
        <FileFacts
          detail={detail}
          file={file}
          day={
            <DayField
              label={t('standsFor')}
              value={detail.standsForOn}
              isClearable
              isDisabled={detail.isTrashed}
              onChange={(standsForOn) => void onEdit({ standsForOn })}
            />
          }
        />
      )}
    </aside>
  );
}
