import { makeTimedPhoto } from '../support/photos.ts';
import { expect, test } from './fixtures.ts';
import type { Shell } from './shell.ts';
import { takePicture } from './take-picture.ts';

const day = '2025-05-20';
const school = '宁武县实验小学';

function atMs(hours: number, minutes: number): number {
  return new Date(
    `${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00+08:00`,
  ).getTime();
}

/** A visit that is half written, as an inspector has it at eleven. */
async function writeVisit(shell: Shell): Promise<string> {
  const topics = ['curriculum-teaching', 'learning-sport-burden'];
  const planned = { plannedOn: day, kind: 'regular', purpose: 'follow-along', topics } as const;
  const { visitId } = await shell.call('visits.create', {
    ...planned,
    organizationId: school,
    members: ['示例督学', '示例督学乙'],
    aim: '示例：看作业公示和三年级课堂。',
  });
  const { seen, forms } = await shell.call('visits.get', { visitId });
  const changes = { arrivedAtMs: atMs(8, 40), methods: ['lesson', 'documents', 'interview'] as const };
  await shell.call('visits.update', {
    visitId,
    seen,
    changes: { ...changes, methods: [...changes.methods] },
  });
  const note = { visitId, kind: 'note' } as const;
  await shell.call('records.add', {
    ...note,
    text: '示例：到校，先看校门口作业公示栏。',
    notedAtMs: atMs(8, 46),
  });
  await shell.call('records.add', { ...note, text: '示例：三年级访谈学生 6 人。', notedAtMs: atMs(9, 20) });
  await shell.call('records.add', {
    visitId,
    kind: 'problem-noted',
    text: '示例：三年级一班书面作业日均约 75 分钟。',
    basis: '双减规定',
    notedAtMs: atMs(9, 31),
  });
  const formId = forms.find(({ code }) => code === 'five-managements')?.id ?? '';
  const answers = {
    stage: 'primary-high',
    classes: [{ className: '三年级一班', minutes: 75, source: '作业公示' }],
    homeworkNotice: 'yes',
    sleepHours: 9.5,
  };
  await shell.call('drafts.put', {
    call: 'records.add',
    subjectId: `${visitId}:${formId}`,
    field: 'answers',
    value: JSON.stringify(answers),
  });
  return visitId;
}

test('visit', async ({ visitsPage, visitPage, inboxPage, frame, shell }) => {
  const visitId = await writeVisit(shell);
  await inboxPage.goToVisit(visitId);
  const photos = await Promise.all(
    Array.from({ length: 9 }, async (_, at) => ({
      name: `示例照片${at + 1}.jpg`,
      mediaType: 'image/jpeg',
      bytes: await makeTimedPhoto(
        `hsl(${at * 37}, 35%, 60%)`,
        `${day}T09:${String(10 + at * 4).padStart(2, '0')}:00`,
        320,
      ),
    })),
  );
  await inboxPage.drop(photos);
  await expect(inboxPage.suggested).toHaveCount(9);
  await visitPage.item(/五项管理/).click();
  await expect(shell.page.getByText('▲ 超过规定时间')).toBeVisible();
  await frame.dismissAll();
  await shell.page.waitForLoadState('networkidle');
  await takePicture(shell.page, 'visit');

  await visitPage.item('小结与签名').click();
  await visitPage.signAs('督学');
  await shell.page.getByRole('button', { name: '签字封存' }).scrollIntoViewIfNeeded();
  await takePicture(shell.page, 'visit-closing');

  await visitsPage.goTo();
  await visitsPage.list.waitFor();
  await takePicture(shell.page, 'visits');
});
