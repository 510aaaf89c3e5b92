import { writeXlsx } from 'hucre';

export interface HomeworkForm {
  /** Of its one question. */
  readonly label?: string;
  readonly version?: string;
}

/** The bytes of an office's own XLSForm: one question with a rule, and a place on a map, which forms here do not have. */
export async function homeworkForm({
  label = '作业时间',
  version = '1',
}: HomeworkForm = {}): Promise<Buffer> {
  const sheets = [
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label', 'constraint', 'constraint_message', 'appearance'],
        ['integer', 'minutes', label, '. <= 60', '每天不超过 60 分钟', ''],
        ['geopoint', 'place', '位置', '', '', ''],
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version'],
        ['作业抽查', 'homework', version],
      ],
    },
  ];
  return Buffer.from(await writeXlsx({ sheets }));
}

/** The bytes of a spreadsheet that is no form. */
export async function noForm(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: '单位', rows: [['名称']] }] }));
}
