import { Button, Checkbox, Input, Radio, type RefSelectProps, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { visitKinds, visitPurposes, visitTopics } from '../../../db/model/visit.ts';
import { localName } from '../../locales/local-name.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useLeaving } from '../../parts/use-leaving.ts';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { textAt } from '../../state/visit-places.ts';
import { blankPlan, readPlan, type VisitPlan, visitInput } from './visit-plan.ts';
import styles from './visits-page.module.css';

const place = { call: 'visits.create', subjectId: 'new' };

/** A new visit: school and day are all it needs; what it takes along follows from the topics and the plans. */
export function VisitForm() {
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const today = useStore(selectToday);
  const [isTried, setIsTried] = useState(false);
  const store = useStore(
    useShallow((state) => ({
      draft: textAt(state.visitTexts, place, 'form'),
      person: state.hostStatus?.workspace?.actor.name ?? '',
      units: state.unitMatches,
      knownUnits: state.knownUnits,
      typeVisit: state.typeVisit,
      loadNewVisit: state.loadNewVisit,
      flushVisit: state.flushVisit,
      createVisit: state.createVisit,
      findUnits: state.findUnits,
      knowUnit: state.knowUnit,
    })),
  );
  const { loadNewVisit, knowUnit } = store;
  const asked = params.get('unit') ?? '';
  const kept = readPlan(store.draft, { ...blankPlan, plannedOn: today, members: store.person });
  // Who comes from a school goes there, whatever another school was begun for.
  const plan = asked === '' ? kept : { ...kept, organizationId: asked };
  useEffect(() => {
    void loadNewVisit();
  }, [loadNewVisit]);
  useEffect(() => {
    if (plan.organizationId !== '') void knowUnit(plan.organizationId);
  }, [plan.organizationId, knowUnit]);
  const school = useRef<RefSelectProps>(null);
  useEffect(() => school.current?.focus(), []);
  useLeaving(() => store.flushVisit(true));

  const change = (part: Partial<VisitPlan>): void =>
    store.typeVisit(place, 'form', JSON.stringify({ ...plan, ...part }));
  const input = visitInput(plan);
  async function create(): Promise<void> {
    setIsTried(true);
    if (!input) return;
    const visitId = await store.createVisit(input, place);
    if (visitId !== null) void navigate(`/visit/${visitId}`);
  }
  const chosen = store.knownUnits[plan.organizationId];
  const units =
    chosen && !store.units.some(({ id }) => id === chosen.id) ? [chosen, ...store.units] : store.units;
  return (
    <form
      className={styles['form']}
      aria-label={t('newVisit')}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h1>{t('newVisit')}</h1>
      <label htmlFor="visit-unit">{t('field.school')}</label>
      <div>
        <Select
          id="visit-unit"
          ref={school}
          className={styles['wide']}
          value={plan.organizationId || undefined}
          placeholder={t('schoolHint')}
          status={isTried && plan.organizationId === '' ? 'error' : ''}
          showSearch={{ filterOption: false, onSearch: (text) => void store.findUnits(text) }}
          notFoundContent={null}
          options={units.map(({ id, nameZh, nameEn, parentName, parentNameEn }) => ({
            value: id,
            label: `${localName(nameZh, nameEn)}　${localName(parentName, parentNameEn)}`,
          }))}
          onChange={(organizationId: string) => {
            setParams({}, { replace: true });
            change({ organizationId });
          }}
        />
        {isTried && plan.organizationId === '' && <span role="alert">{t('schoolMissing')}</span>}
      </div>
      <label htmlFor="visit-day">{t('field.day')}</label>
      <DayField
        id="visit-day"
        label={t('field.day')}
        value={plan.plannedOn || null}
        onChange={(plannedOn) => change({ plannedOn: plannedOn ?? '' })}
      />
      <span>{t('field.kind')}</span>
      <Radio.Group
        aria-label={t('field.kind')}
        value={plan.kind}
        options={visitKinds.map((value) => ({ value, label: visitWord('kind', value) }))}
        onChange={({ target }: { target: { value?: VisitPlan['kind'] } }) =>
          change({ kind: target.value ?? 'regular' })
        }
      />
      <span>{t('field.purpose')}</span>
      <Radio.Group
        aria-label={t('field.purpose')}
        value={plan.purpose}
        options={visitPurposes.map((value) => ({ value, label: visitWord('purpose', value) }))}
        onChange={({ target }: { target: { value?: VisitPlan['purpose'] } }) =>
          change({ purpose: target.value ?? 'follow-along' })
        }
      />
      <span>{t('field.topics')}</span>
      <Checkbox.Group
        className={styles['topics']}
        aria-label={t('field.topics')}
        value={[...plan.topics]}
        options={visitTopics.map((value) => ({ value, label: visitWord('topic', value) }))}
        onChange={(topics: string[]) => change({ topics })}
      />
      <label htmlFor="visit-subject">{t('field.subject')}</label>
      <Input
        id="visit-subject"
        value={plan.subject}
        onChange={({ target }) => change({ subject: target.value })}
      />
      <label htmlFor="visit-team">{t('field.team')}</label>
      <Input
        id="visit-team"
        value={plan.members}
        placeholder={t('teamHint')}
        onChange={({ target }) => change({ members: target.value })}
      />
      <label htmlFor="visit-aim">{t('field.aim')}</label>
      <Input.TextArea
        id="visit-aim"
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={plan.aim}
        onChange={({ target }) => change({ aim: target.value })}
      />
      <span />
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit">
          {t('create')}
        </Button>
        <Button onClick={() => void navigate('/visits')}>{t('back')}</Button>
        <span className={styles['muted']}>{store.draft ? t('kept') : t('takesAlong')}</span>
      </div>
    </form>
  );
}
