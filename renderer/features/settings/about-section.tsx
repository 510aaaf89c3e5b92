import { Button, Modal } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../state/office-slice.ts';
import { mitLicense } from './mit-license.ts';
import { Section } from './section.tsx';
import styles from './settings-page.module.css';

/** Which program this is and where it keeps what; all of it can be copied for a maintainer. */
export function AboutSection({ about }: { readonly about: About }) {
  const { t } = useTranslation(['settings', 'common']);
  const [isCopied, setIsCopied] = useState(false);
  const [isLicenseOpen, setIsLicenseOpen] = useState(false);
  const facts = (['version', 'library', 'runtime', 'system', 'settingsFolder', 'logFile'] as const).map(
    (name) => [name, t(name), about[name]] as const,
  );

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(facts.map(([, label, value]) => `${label} ${value}`).join('\n'));
    setIsCopied(true);
  }

  return (
    <Section id="about" title={t('about')} hint={t('offline')}>
      <dl className={styles['facts']}>
        {facts.map(([name, label, value]) => (
          <Fragment key={name}>
            <dt>{label}</dt>
            <dd lang={name === 'runtime' || name === 'system' ? 'en' : undefined}>{value}</dd>
          </Fragment>
        ))}
        <dt>{t('license')}</dt>
        <dd>{t('licenseText')}</dd>
      </dl>
      <div className={styles['line']}>
        <Button onClick={() => void copy()}>{t(isCopied ? 'common:copied' : 'common:copyDetails')}</Button>
        <Button onClick={() => setIsLicenseOpen(true)}>{t('showLicense')}</Button>
      </div>
      <Modal
        open={isLicenseOpen}
        title={t('showLicense')}
        footer={null}
        width={680}
        onCancel={() => setIsLicenseOpen(false)}
      >
        {/* Licences are law in the language in which they were written. */}
        <pre lang="en" className={styles['license']}>
          {mitLicense}
        </pre>
      </Modal>
    </Section>
  );
}
