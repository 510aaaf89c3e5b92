import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment, MeasureDetail } from '../../../db/contract/measures-calls.ts';
import { type AssignmentFields, assignmentRoles } from '../../../db/model/organization.ts';
import { pageLanguage } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';
import type { MeasureChanges } from '../../state/measure-slice.ts';
import { DueEdit } from './due-edit.tsx';
import type { EditDrafts } from './edit-drafts.ts';
import styles from './measure-page.module.css';

export interface MeasureFactsProps {
  readonly measure: MeasureDetail;
  readonly today: string;
  readonly drafts: EditDrafts;
  readonly onConfirm: (assignmentId: string, isConfirmed: boolean) => void;
  readonly onUpdate: (changes: MeasureChanges) => Promise<boolean>;
  readonly onShowConflicts: () => void;
}

const shownUnits = 3;
/** What fits into the two lines of a folded requirement; English runs longer. */
const mostShown = { 'zh-CN': 90, en: 180 } as const;

/** What is asked, from where, of whom and by when. */
export function MeasureFacts({
  measure,
  today,
  drafts,
  onConfirm,
  onUpdate,
  onShowConflicts,
}: MeasureFactsProps) {
  const { t } = useTranslation('measure');
  const { t: tCommon } = useTranslation();
  const requirement = localName(measure.requirementZh, measure.requirementEn);
  const note = localName(measure.noteZh, measure.noteEn);
  const [isExpanded, setIsExpanded] = useState(false);
  const isLong =
    requirement.length > mostShown[pageLanguage()] ||
    assignmentRoles.some(
      (role) => measure.assignments.filter((each) => each.role === role).length > shownUnits,
    );
  const hasMore = isLong || measure.denominatorZh !== '' || note !== '';
  return (
    <section className={styles['facts']} aria-label={t('facts.label')}>
      <p className={styles['requirement']} data-expanded={isExpanded || undefined}>
        <span className={styles['muted']}>{t('facts.requirement')}</span>{' '}
        {requirement === '' ? t('facts.noRequirement') : requirement}
      </p>
      {isExpanded && measure.denominatorZh !== '' && (
        <p>
          <span className={styles['muted']}>{t('facts.denominator')}</span> {measure.denominatorZh}
        </p>
      )}
      {isExpanded && note !== '' && (
        <p>
          <span className={styles['muted']}>{t('facts.note')}</span> {note}
        </p>
      )}
      <div className={styles['factLine']}>
        <Source measure={measure} />
        {measure.forms.length > 0 && (
          <span>
            <span className={styles['muted']}>{t('facts.forms')}</span>{' '}
            {measure.forms.map((form) => t(`form.${form}`)).join(tCommon('listBetween'))}
          </span>
        )}
        <span>
          <span className={styles['muted']}>{t('facts.due')}</span>{' '}
          <DueEdit measure={measure} today={today} drafts={drafts} onSave={onUpdate} />
        </span>
        {measure.conflicts.length > 0 && (
          <Button size="small" danger onClick={onShowConflicts}>
            {t('facts.conflicts', { total: measure.conflicts.length })}
          </Button>
        )}
        {hasMore && (
          <Button
            size="small"
            type="link"
            aria-expanded={isExpanded}
            onClick={() => setIsExpanded(!isExpanded)}
          >
            {t(isExpanded ? 'action.collapse' : 'action.expand')}
          </Button>
        )}
      </div>
      <div className={styles['factLine']}>
        {assignmentRoles.map((role) => (
          <RoleUnits
            key={role}
            role={role}
            assignments={measure.assignments}
            isAllShown={isExpanded}
            onConfirm={onConfirm}
          />
        ))}
        {measure.assignments.length === 0 && (
          <span>
            <span className={styles['muted']}>{t('role.lead')}</span>{' '}
            {localName(measure.leadTextZh, '') || t('facts.noUnits')}
          </span>
        )}
      </div>
    </section>
  );
}

function Source({ measure }: Pick<MeasureFactsProps, 'measure'>) {
  const { t } = useTranslation('measure');
  const { source } = measure;
  if (!source) return null;
  const place = [
    localName(source.section, source.section === measure.actionLabelZh ? measure.actionLabelEn : ''),
    ...(source.paragraph === null ? [] : [t('facts.sourceParagraph', { paragraph: source.paragraph })]),
    ...(source.line === null ? [] : [t('facts.sourceLine', { line: source.line })]),
  ].filter((part) => part !== '');
  return (
    <span>
      <span className={styles['muted']}>{t('facts.source')}</span>{' '}
      {[localName(source.document, ''), ...place].join(' · ')}
    </span>
  );
}

interface RoleUnitsProps {
  readonly role: AssignmentFields['role'];
  readonly assignments: readonly Assignment[];
  readonly isAllShown: boolean;
  readonly onConfirm: (assignmentId: string, isConfirmed: boolean) => void;
}

function RoleUnits({ role, assignments, isAllShown, onConfirm }: RoleUnitsProps) {
  const { t } = useTranslation('measure');
  const mine = assignments.filter((assignment) => assignment.role === role);
  if (mine.length === 0) return null;
  const shown = isAllShown ? mine : mine.slice(0, shownUnits);
  return (
    <span>
      <span className={styles['muted']}>{t(`role.${role}`)}</span>{' '}
      {shown.map((assignment) => (
        <span key={assignment.id} className={styles['assignment']}>
          {nameOf(assignment)}
          {assignment.isSuggested && (
            <>
              <span className={styles['suggested']}>{t('facts.suggested')}</span>
              <Button
                size="small"
                aria-label={`${t('action.confirm')} ${nameOf(assignment)}`}
                onClick={() => onConfirm(assignment.id, true)}
              >
                {t('action.confirm')}
              </Button>
            </>
          )}
        </span>
      ))}
      {mine.length > shown.length && <span className={styles['muted']}>… {mine.length}</span>}
    </span>
  );
}

/** A unit that is not in the tree of units is called as it is printed. */
function nameOf({ organizationName, organizationNameEn, printedZh }: Assignment): string {
  return organizationName === '' ? localName(printedZh, '') : localName(organizationName, organizationNameEn);
}
