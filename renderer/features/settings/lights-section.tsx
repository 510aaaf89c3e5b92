import { Button, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  lightPresetNames,
  lightPresets,
  presetOf,
  type LightPresetName,
} from '../../../db/model/light-presets.ts';
import type { LightSettings } from '../../../db/model/light-rules.ts';
import type { LightPreview, LightRule } from '../../state/lights-slice.ts';
import { LightPreviewTable } from './light-preview.tsx';
import styles from './lights.module.css';
import { Section } from './section.tsx';

export interface LightsSectionProps {
  readonly rule: LightRule;
  readonly trial: LightSettings | null;
  readonly preview: LightPreview | null;
  readonly onTry: (trial: LightSettings | null) => void;
  readonly onSave: () => void;
}

type Choice = LightPresetName | 'own';

/** The rule behind every light: chosen by name or by numbers, shown with what it would change, then taken. */
export function LightsSection({ rule, trial, preview, onTry, onSave }: LightsSectionProps) {
  const { t } = useTranslation('settings');
  const shown: LightSettings = trial ?? rule;
  const [isOwn, setIsOwn] = useState(rule.preset === null);
  const choice: Choice = isOwn ? 'own' : (presetOf(shown) ?? 'own');

  function tryRule(next: LightSettings): void {
    const isInForce =
      next.yellowDays === rule.yellowDays &&
      next.redGap === rule.redGap &&
      next.behindLight === rule.behindLight;
    onTry(isInForce ? null : next);
  }

  function choose(next: Choice): void {
    setIsOwn(next === 'own');
    if (next !== 'own') tryRule(lightPresets[next]);
  }

  function change(part: Partial<LightSettings>): void {
    setIsOwn(true);
    const { yellowDays, redGap, behindLight } = shown;
    tryRule({ yellowDays, redGap, behindLight, ...part });
  }

  return (
    <Section id="lights" title={t('lights')} hint={t('lightsHint')}>
      <Radio.Group
        className={styles['presets']}
        aria-label={t('lights')}
        name="light-preset"
        value={choice}
        onChange={(event) => choose(event.target.value as Choice)}
      >
        {([...lightPresetNames, 'own'] as const).map((name) => (
          <Radio key={name} value={name}>
            {t(`preset-${name}`)}
            <span className={styles['preset']}>{t(`preset-${name}-hint`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      <div className={styles['numbers']}>
        <label htmlFor="yellow-days">{t('yellowDays')}</label>
        <InputNumber
          id="yellow-days"
          className={styles['number']}
          min={0}
          max={365}
          precision={0}
          controls={false}
          suffix={t('days')}
          value={shown.yellowDays}
          onChange={(yellowDays) => yellowDays !== null && change({ yellowDays })}
        />
        <label htmlFor="red-gap">{t('redGap')}</label>
        <InputNumber
          id="red-gap"
          className={styles['number']}
          min={0}
          max={100}
          precision={0}
          controls={false}
          suffix={t('points')}
          value={shown.redGap}
          onChange={(redGap) => redGap !== null && change({ redGap })}
        />
        <span id="behind-light">{t('behindLight')}</span>
        <Radio.Group
          aria-labelledby="behind-light"
          optionType="button"
          name="behind-light"
          value={shown.behindLight}
          onChange={(event) => change({ behindLight: event.target.value as LightSettings['behindLight'] })}
          options={[
            { value: 'yellow', label: t('behindYellow') },
            { value: 'red', label: t('behindRed') },
          ]}
        />
      </div>
      {trial === null ? (
        <output>{t('previewSame')}</output>
      ) : (
        preview && <LightPreviewTable preview={preview} />
      )}
      <div>
        <Button type="primary" disabled={trial === null} onClick={onSave}>
          {t('saveLights')}
        </Button>
      </div>
      <p className={styles['note']}>{t('lightsFixed')}</p>
      <p className={styles['note']}>{t('lightsNotOffered')}</p>
    </Section>
  );
}
