import { xlsFormProblemTextsEn } from '../../../db/contract/xls-form-problem-texts.ts';
import type { Translated } from '../i18n.ts';
import type { forms as zh } from '../zh-CN/forms.ts';

export const forms: Translated<typeof zh> = {
  sheet: 'Form',
  rowOf: '{{label}} row {{n}}',
  addRow: '+ {{label}}',
  removeRow: 'Remove this row',
  problems: {
    constraint: 'not as required',
    'not-a-number': 'not a number',
    'not-a-day': 'not a day',
    'not-a-choice': 'not one of the choices',
    missing: 'to be filled in',
  },
  score: 'Score',
  scoreOf: '{{words}} {{total}} / {{most}}',
  scoreOpen: '{{n}} not scored yet',
  scoreApart: {
    less: 'The inspector gave {{n}} less than the school gave itself',
    same: 'The inspector gave what the school gave itself',
    more: 'The inspector gave {{n}} more than the school gave itself',
  },
  scoreLines: 'How it comes about',
  scoreItem: 'Item',
  scoreMost: 'Points',
  scoreWhy: 'Why',
  points: '{{points}} / {{most}}',
  veto: 'Veto:',
  because: {
    coefficient: 'coefficient {{n}}',
    steps: 'step of {{value}}',
    deduction: '{{misses}} misses, less {{taken}}',
    given: 'given by hand',
    verdict: 'verdict {{verdict}}',
    none: 'nothing counts in this case',
    weight: 'weighted, from {{points}} / {{most}}',
  },

  library: 'Forms',
  libraryHint:
    'What is filled in on a visit: the built-in forms, and those of this office, made as an XLSForm (.xlsx) and imported. An imported form is taken along on a visit under “+ Add”. Choose a line to look at its form.',
  libraryTable: 'Library of forms',
  noForms: 'There is no such form.',
  import: 'Import a form',
  manage: 'See or import forms',
  column: {
    title: 'Form',
    code: 'Code',
    version: 'Version',
    source: 'Source',
    questions: 'Questions',
    most: 'Points',
  },
  source: { builtIn: 'built in', own: 'own' },
  titleOf: '{{title}} · version {{version}}',
  tryHint:
    'Try it to see its warnings and points; nothing of this is kept. A question with a condition comes up once the ones before it are answered.',
  importHint:
    'Choose or drop an XLSForm (.xlsx): a sheet survey with one question in a row and the columns type, name and label; choices in the sheet choices, title and version in the sheet settings. The file is checked first, and imported once you have looked.',
  importRun: 'Import this form',
  would: '“{{title}}” (code {{code}}, version {{version}}) can be imported; questions: {{n}}.',
  wouldBeside:
    'The library has version {{versions}} already; both stay, and records keep the version they were filled in with.',
  known: '“{{title}}” version {{version}} is in the library already, with the same content.',
  unusable:
    'There is no usable form in the file, and nothing was imported. Put right what is marked below, then choose the file again.',
  leftOut: '{{n}} things are not supported or not understood and listed below; the rest is imported.',
  imported:
    'Imported “{{title}}” version {{version}}; questions: {{n}}. Take it along on a visit with “+ Add”.',
  problem: xlsFormProblemTextsEn,
};
