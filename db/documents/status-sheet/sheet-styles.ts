import type { Light } from '../../model/light-rules.ts';
import type { StatusSheetColumn, StatusSheetRow } from '../../model/status-sheet.ts';
import type { CellStyle } from '../xlsx/styles.ts';

export const titleSize = 22;
export const infoSize = 11;

/** The colours of the lights, dark enough to be read on white; word and shape stand beside them. */
export const lightColors: Readonly<Record<Light, string>> = {
  green: '237804',
  yellow: 'AD6800',
  red: 'A8071A',
  grey: '595959',
};

export interface SheetStyles {
  readonly normal: CellStyle;
  readonly title: CellStyle;
  readonly infoLeft: CellStyle;
  readonly infoRight: CellStyle;
  readonly header: CellStyle;
  readonly section: CellStyle;
  readonly subtotal: CellStyle;
  readonly total: CellStyle;
  readonly share: ShareStyles;
  readonly shareSum: ShareStyles;
  readonly body: BodyStyles;
  /** The same for cells that reach over several rows. */
  readonly tallBody: BodyStyles;
}

interface ShareStyles {
  readonly text: CellStyle;
  readonly count: CellStyle;
  readonly percent: CellStyle;
}

interface BodyStyles {
  readonly text: CellStyle;
  readonly centered: CellStyle;
  readonly muted: CellStyle;
  readonly day: CellStyle;
  readonly percent: CellStyle;
  readonly percentTenths: CellStyle;
  readonly lights: Readonly<Record<Light, CellStyle>>;
}

/** The few ways in which cells of the status spreadsheet look, for a font and a body size in points. */
export function createSheetStyles(fontName: string, fontSize: number): SheetStyles {
  const plain: CellStyle = { fontName, fontSize, isWrapped: true };
  const info: CellStyle = { ...plain, fontSize: infoSize };
  const text: CellStyle = { ...plain, hasBorder: true };
  const centered: CellStyle = { ...text, horizontal: 'center' };
  return {
    normal: { fontName, fontSize: 11 },
    title: { ...plain, fontSize: titleSize, isBold: true, horizontal: 'center' },
    infoLeft: info,
    infoRight: { ...info, horizontal: 'right' },
    header: { ...centered, isBold: true, fill: 'DCE6F1' },
    section: { ...text, isBold: true, fill: 'EEF3F9' },
    subtotal: { ...text, fill: 'F7F7F7' },
    total: { ...text, isBold: true, fill: 'DCE6F1' },
    share: createShareStyles(text),
    shareSum: createShareStyles({ ...text, isBold: true, fill: 'F7F7F7' }),
    body: createBodyStyles(text),
    tallBody: createBodyStyles({ ...text, vertical: 'top' }),
  };
}

export function bodyStyle(
  column: StatusSheetColumn | null,
  row: StatusSheetRow,
  styles: SheetStyles,
  isTall: boolean,
): CellStyle {
  const body = isTall ? styles.tallBody : styles.body;
  if (column === 'light') return body.lights[row.light];
  if (column === 'status') return row.status === null ? body.muted : body.centered;
  if (column === 'percent') return Number.isInteger(row.percent) ? body.percent : body.percentTenths;
  if (column === 'due' || column === 'checkedOn') return body.day;
  return column === 'number' || column === 'unit' ? body.centered : body.text;
}

function createShareStyles(text: CellStyle): ShareStyles {
  const centered: CellStyle = { ...text, horizontal: 'center' };
  return {
    text,
    count: { ...centered, numberFormat: '0' },
    percent: { ...centered, numberFormat: '0.0"%"' },
  };
}

function createBodyStyles(text: CellStyle): BodyStyles {
  const centered: CellStyle = { ...text, horizontal: 'center' };
  const colored = (light: Light): CellStyle => ({ ...centered, isBold: true, color: lightColors[light] });
  return {
    text,
    centered,
    muted: { ...centered, color: lightColors.grey },
    day: { ...centered, numberFormat: 'yyyy-mm-dd' },
    percent: { ...centered, numberFormat: '0"%"' },
    percentTenths: { ...centered, numberFormat: '0.0"%"' },
    lights: {
      green: colored('green'),
      yellow: colored('yellow'),
      red: colored('red'),
      grey: colored('grey'),
    },
  };
}
