import { CloseOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaskBox } from '../../../db/model/protection.ts';
import {
  addBox,
  addMiddleBox,
  changeBox,
  type MaskDrawing,
  plainBox,
  removeBox,
  undoStep,
} from '../../state/mask-boxes.ts';
import { boxWords } from './box-words.ts';
import { MaskCanvas } from './mask-canvas.tsx';
import styles from './mask.module.css';

export interface MaskDialogProps {
  readonly name: string;
  readonly source: string;
  /** What is drawn; kept outside, so that a dialog that was closed too soon goes on where it was. */
  readonly drawing: MaskDrawing;
  /** Over the masked copy in use, not over the picture itself. */
  readonly isMasked: boolean;
  readonly onDraw: (drawing: MaskDrawing) => void;
  /** True when the masked copy is made. */
  readonly onMake: (boxes: readonly MaskBox[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Boxes over what is not to be seen, by pointer or keyboard; then a copy is made in which they are black. */
export function MaskDialog(props: MaskDialogProps) {
  const { name, source, drawing, isMasked, onDraw, onMake, onClose } = props;
  const { t } = useTranslation(['masking', 'common']);
  const [isMaking, setIsMaking] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const { boxes, past, lastKey } = drawing;

  useEffect(() => {
    const key = wanted.current;
    wanted.current = null;
    if (key !== null) focusBox(area.current, key);
  });

  function add(next: MaskDrawing): void {
    wanted.current = lastKey + 1;
    onDraw(next);
  }

  function remove(key: number): void {
    const at = boxes.findIndex((box) => box.key === key);
    wanted.current = boxes[at + 1]?.key ?? boxes[at - 1]?.key ?? null;
    onDraw(removeBox(drawing, key));
  }

  async function make(): Promise<void> {
    setIsMaking(true);
    const isMade = await onMake(boxes.map(plainBox));
    setIsMaking(false);
    if (isMade) onClose();
  }

  return (
    <Modal
      open
      centered
      width="min(1240px, 94vw)"
      mask={{ closable: false }}
      title={t('dialogTitle', { name })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="make"
          type="primary"
          disabled={boxes.length === 0}
          loading={isMaking}
          onClick={() => void make()}
        >
          {t('make')}
        </Button>,
      ]}
    >
      <div className={styles['dialog']}>
        <MaskCanvas
          source={source}
          alt={name}
          boxes={boxes}
          area={area}
          onAdd={(box) => add(addBox(drawing, box))}
          onChange={(key, box) => onDraw(changeBox(drawing, key, box))}
          onRemove={remove}
        />
        <section className={styles['side']} aria-label={t('boxes')}>
          <p>{t('how')}</p>
          <div className={styles['buttons']}>
            <Button onClick={() => add(addMiddleBox(drawing))}>{t('add')}</Button>
            <Button disabled={past.length === 0} onClick={() => onDraw(undoStep(drawing))}>
              {t('undoStep')}
            </Button>
          </div>
          <ol className={styles['list']}>
            {boxes.map((box, at) => (
              <li key={box.key}>
                <Button size="small" onClick={() => focusBox(area.current, box.key)}>
                  {t('boxShort', { at: at + 1 })}
                </Button>
                <span>{boxWords(box)}</span>
                <Button
                  size="small"
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t('remove', { at: at + 1 })}
                  title={t('remove', { at: at + 1 })}
                  onClick={() => remove(box.key)}
                />
              </li>
            ))}
          </ol>
          <p className={styles['hint']}>{t(isMasked ? 'formerKept' : 'originalKept')}</p>
        </section>
      </div>
    </Modal>
  );
}

function focusBox(area: HTMLElement | null, key: number): void {
  area?.querySelector<HTMLElement>(`[data-box="${key}"]`)?.focus();
}
