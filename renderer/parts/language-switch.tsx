import { Radio } from 'antd';
import { languages, type Language } from '../../db/model/preferences.ts';

export interface LanguageSwitchProps {
  readonly value: Language;
  readonly label: string;
  readonly onChange: (language: Language) => void;
}

/** Each language by its own name, so that whoever cannot read the page finds the way. */
const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

export function LanguageSwitch({ value, label, onChange }: LanguageSwitchProps) {
  return (
    <Radio.Group
      aria-label={label}
      optionType="button"
      name="language"
      value={value}
      onChange={(event) => onChange(event.target.value as Language)}
      options={languages.map((language) => ({
        value: language,
        id: `language-${language}`,
        label: <span lang={language}>{names[language]}</span>,
      }))}
    />
  );
}
