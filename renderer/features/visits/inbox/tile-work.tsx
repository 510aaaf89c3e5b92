import type { InputRef } from 'antd';
import { Button } from 'antd';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { FileUrl } from '../../../parts/file-thumb.tsx';
import { useLeaving } from '../../../parts/use-leaving.ts';
import { client, useStore } from '../../../state/store.ts';
import { goTo } from '../../../state/tile-selection.ts';
import { selectIsInWindow } from '../../../state/window-slice.ts';
import { CaptionLine } from './caption-line.tsx';
import styles from './inbox.module.css';
import { LookDialog } from './look-dialog.tsx';
import { TileList } from './tile-list.tsx';
import { selectTileActs } from './tile-store.ts';
import { idsOf, type TileSection } from './tile-model.ts';
import type { TileChoice } from './use-tile-selection.ts';

export interface TileWorkProps {
  readonly sections: readonly TileSection[];
  readonly choice: TileChoice;
  readonly heading: 'h2' | 'h3';
  /** Where what is meant goes, before what is done to any tile. */
  readonly children: ReactNode;
  /** The key M. */
  readonly onMeasures: () => void;
}

const fileUrl: FileUrl = (fileId, kind) => client.fileUrl(fileId, kind);
const readWords = (fileId: string): void => void useStore.getState().loadFileWords(fileId);

/** The tiles with all that is done to them: choosing, captions, looking, removing. It reads the store itself. */
export function TileWork({ sections, choice, heading, children, onMeasures }: TileWorkProps) {
  const { t } = useTranslation('inbox');
  const { selection, select, current, meant } = choice;
  const act = useStore(useShallow(selectTileActs));
  const words = useStore((store) => store.fileWords);
  const isInWindow = useStore(selectIsInWindow);
  const caption = useRef<InputRef>(null);
  const place = useRef<HTMLDivElement>(null);
  const [isLooking, setIsLooking] = useState(false);
  const tiles = sections.flatMap((section) => section.tiles);
  const order = tiles.map(({ id }) => id);
  useLeaving(() => act.flush(true));

  const look = useCallback(() => setIsLooking(true), []);
  const toCaption = (): void => caption.current?.focus({ cursor: 'all' });
  const toTiles = (id: string | null): void =>
    place.current?.querySelector<HTMLElement>(`[data-tile="${CSS.escape(id ?? '')}"]`)?.focus();

  function type(text: string): void {
    act.captionFiles(idsOf(meant, 'file'), text);
    for (const id of idsOf(meant, 'evidence')) act.keepEdit('evidence.update', id, 'caption', text);
  }

  async function keepCaption(): Promise<void> {
    act.flush();
    const evidence = meant.filter(({ noun }) => noun === 'evidence');
    const next = selection.chosenIds.size > 0 ? current?.id : order[order.indexOf(current?.id ?? '') + 1];
    const id = next ?? current?.id ?? null;
    if (id !== null && selection.chosenIds.size === 0) select(goTo(selection, id, { order, isRange: false }));
    toTiles(id);
    if (evidence.length === 0) return;
    await act.captionEvidence(
      evidence.map((tile) => tile.id),
      evidence[0]?.caption ?? '',
    );
    for (const tile of evidence) act.forgetEdit('evidence.update', tile.id, 'caption');
  }

  async function remove(): Promise<void> {
    const [files, evidence] = [idsOf(meant, 'file'), idsOf(meant, 'evidence')];
    if (files.length > 0) await act.discard(files);
    if (evidence.length > 0) await act.trash(evidence);
  }

  return (
    <div ref={place} className={styles['work']}>
      <TileList
        sections={sections}
        selection={selection}
        fileUrl={fileUrl}
        heading={heading}
        onSelect={select}
        onCaption={toCaption}
        onMeasures={onMeasures}
        onLook={look}
        onRemove={() => void remove()}
      />
      {meant.length > 0 && (
        <div className={styles['meant']}>
          <CaptionLine
            ref={caption}
            tiles={meant}
            onType={type}
            onKeep={() => void keepCaption()}
            onLeave={() => toTiles(selection.currentId)}
          />
          <div className={styles['buttons']}>
            {children}
            <Button size="small" title={t('lookTip')} onClick={look}>
              {t('look')}
            </Button>
            <Button size="small" title={t('removeTip')} onClick={() => void remove()}>
              {t('remove')}
            </Button>
            {selection.chosenIds.size > 0 && (
              <span className={styles['muted']}>{t('chosen', { n: selection.chosenIds.size })}</span>
            )}
          </div>
        </div>
      )}
      <LookDialog
        tiles={tiles}
        tile={isLooking ? current : null}
        words={words}
        fileUrl={fileUrl}
        onSaveFile={isInWindow ? (fileId) => void act.saveFile(fileId) : null}
        onReadWords={readWords}
        onShow={(id) => select(goTo(selection, id, { order, isRange: false }))}
        onClose={() => setIsLooking(false)}
      />
    </div>
  );
}
