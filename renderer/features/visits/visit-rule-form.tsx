import { InputNumber, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import {
  type VisitRulePreset,
  visitRulePresetNames,
  visitRulePresets,
} from '../../../db/model/visit-rule.ts';
import { useStore } from '../../state/store.ts';
import styles from './visits-page.module.css';

const numbers = ['regularPerTerm', 'recordWithinDays', 'checkWithinDays'] as const;

/** The office's rule for the term: a preset, or numbers of its own; each change counts at once. */
export function VisitRuleForm({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }) {
  const { t } = useTranslation('visits');
  const { rule, loadRule, updateRule } = useStore(
    useShallow((state) => ({
      rule: state.visitRule,
      loadRule: state.loadVisitRule,
      updateRule: state.updateVisitRule,
    })),
  );
  useEffect(() => {
    void loadRule();
  }, [loadRule]);
  if (!rule) return null;
  const own = { value: 'own', label: t('preset.own') } as const;
  return (
    <div className={styles['rule']}>
      <span>{t('termOf', { from: startsOn, to: endsOn })}</span>
      <Select<VisitRulePreset | 'own'>
        aria-label={t('rule')}
        value={rule.preset ?? 'own'}
        popupMatchSelectWidth={false}
        options={[
          ...visitRulePresetNames.map((value) => ({ value, label: t(`preset.${value}`) })),
          ...(rule.preset === null ? [own] : []),
        ]}
        onChange={(name) => {
          if (name !== 'own') void updateRule(visitRulePresets[name]);
        }}
      />
      {numbers.map((name) => (
        <label key={name}>
          {t(`ruleNumber.${name}`)}
          <InputNumber
            size="small"
            min={0}
            max={name === 'checkWithinDays' ? 365 : 20}
            precision={0}
            controls={false}
            value={rule[name]}
            onChange={(value) => value !== null && void updateRule({ [name]: value })}
          />
        </label>
      ))}
    </div>
  );
}
