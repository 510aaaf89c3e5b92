import type { ErrorTexts } from './error-texts.ts';

export const errorTextsEn: ErrorTexts = {
  internal: {
    sentence:
      'The program failed inside, reference {reference}. Recorded content is untouched; typed text was kept.',
    nextStep:
      'Try once more; if it happens again, send the copied details with the reference to your maintainer.',
  },
  'unknown-call': {
    sentence: 'The program does not know the request {name}.',
    nextStep: 'Reload the page, or check that all parts are of one version.',
  },
  'invalid-input': {
    sentence:
      'Something entered is not right: {issues}. No record was changed and what you typed is still there.',
    nextStep: 'Correct it and try again.',
  },
  'host-unreachable': {
    sentence:
      'The program does not answer; it may have been closed. Kept drafts are safe; leave this page open.',
    nextStep: 'Start the workbench again, then reload this page.',
  },
  cancelled: {
    sentence: 'Cancelled; no half-written file was left.',
    nextStep: 'Start again when you need it.',
  },
  'disk-full': {
    sentence: 'The disk is full and this was not written. Everything recorded before is intact.',
    nextStep: 'Free some space and press the button again; what you typed is still on the page.',
  },
  'storage-failed': {
    sentence:
      'Reading or writing the disk failed ({reason}); this was not written. Everything recorded before is intact.',
    nextStep: 'Check that the disk or stick is still connected, then try again.',
  },
  'workspace-not-open': {
    sentence: 'No workspace is open.',
    nextStep: 'Create a workspace, or open an existing one.',
  },
  'workspace-not-found': {
    sentence: 'There is no workspace at “{path}”. Nothing was created.',
    nextStep: 'Check the path, or create a workspace.',
  },
  'workspace-exists': {
    sentence: '“{path}” already holds a workspace or other files; nothing was written over them.',
    nextStep: 'Open the existing workspace, or choose an empty folder.',
  },
  'workspace-in-use': {
    sentence: 'Another window is using this workspace: {holder}. Nothing was changed on either side.',
    nextStep: 'Go on in that window, or close it first.',
  },
  'workspace-read-only': {
    sentence: 'The workspace “{path}” cannot be written to; it was not opened and not changed.',
    nextStep: 'Check the permissions of the folder, or copy the whole folder to a writable disk.',
  },
  'workspace-on-shared-folder': {
    sentence:
      '“{path}” is on a network folder ({kind}), where a database can be damaged, so it was not opened.',
    nextStep: 'Keep the workspace on a local disk and exchange exported files instead.',
  },
  'workspace-from-newer-version': {
    sentence:
      'A newer version wrote this workspace (data format {found}; this program knows up to {supported}). Nothing was changed.',
    nextStep: 'Install the newer version on this computer, then open it.',
  },
  'database-damaged': {
    sentence:
      'The database of the workspace is damaged ({reason}). It was left as it is; evidence files are untouched.',
    nextStep: 'Restore one of the backups listed; the damaged file is put aside for rescue.',
  },
  'journal-damaged': {
    sentence:
      'The journal does not match its checksums: {where}. It was not opened, so that nothing is written on top.',
    nextStep: 'Restore one of the backups listed, or run wb verify to see every problem.',
  },
  'journal-behind-head': {
    sentence:
      'The last stop was not clean and the database lacks {missing} operations (expected up to {expected}, found {found}). The -wal file may have been deleted by a cleaning tool. The present files were not changed.',
    nextStep:
      'Restore one of the backups listed, or open what is there; the files as they were are put aside.',
  },
  'runtime-too-old': {
    sentence: 'This Node.js ({found}) is too old; the database module needs {needed} or later.',
    nextStep: 'Start with npm start, which uses the Node.js that comes with the project.',
  },
  'plan-not-found': { sentence: 'There is no plan “{plan}”.', nextStep: 'See wb plans list.' },
  'measure-not-found': {
    sentence: 'There is no measure “{measure}”.',
    nextStep: 'Name it by its code (such as G3.7 or X3.3); wb measures list shows them.',
  },
  'subject-not-found': {
    sentence: 'There is no “{subject}”, and nothing was ever recorded about it.',
    nextStep: 'Check the id; a measure can be named by its code, such as G3.7.',
  },
  'action-not-found': { sentence: 'That action does not exist.', nextStep: 'Reload the page and try again.' },
  'indicator-not-found': {
    sentence: 'That indicator does not exist.',
    nextStep: 'Reload the page and try again.',
  },
  'indicator-ambiguous': {
    sentence: '“{indicator}” may mean {count} indicators: {candidates}. Nothing was recorded.',
    nextStep: 'Name one of them by its id.',
  },
  'target-not-found': {
    sentence: 'That target does not exist; it may have been removed. Nothing was changed.',
    nextStep: 'Reload the page and try again.',
  },
  'target-bounds': {
    sentence:
      'A target that is a range needs an upper bound that is not below the lower one. Nothing was changed; what you typed is still there.',
    nextStep: 'Correct one of the bounds and try again.',
  },
  'reading-not-found': {
    sentence: 'That reading does not exist. Nothing was changed.',
    nextStep: 'Reload the page and try again.',
  },
  'reading-withdrawn': {
    sentence: 'That reading has been withdrawn and was left as it is.',
    nextStep: 'Use a reading that stands, or record a new one.',
  },
  'reading-built-in': {
    sentence: 'That reading comes with the plan and cannot be withdrawn; it was left as it is.',
    nextStep: 'If it is wrong, correct it: record a new one that names it, with the reason.',
  },
  'reading-empty': {
    sentence:
      'Neither a value nor a numerator, a denominator or a word was given, so nothing was recorded; what you filled in is still there.',
    nextStep:
      'Fill in at least one of them; where there are no data, record nothing and it stays “not filled in”.',
  },
  'code-taken': {
    sentence:
      '“{title}” already uses the code {code}. Nothing was written and what you typed is still there.',
    nextStep: 'Choose another code, or change the code of the other one first.',
  },
  'action-not-empty': {
    sentence: '“{title}” still has measures, retired ones included ({count}), and was not removed.',
    nextStep: 'Move them to another action first; a retired measure keeps its records and stays.',
  },
  'edit-superseded': {
    sentence:
      'Something newer was entered in the same place after this edit, so nothing was undone and nothing overwritten.',
    nextStep: 'Open the history of this place and use the value you need from there.',
  },
  'form-not-found': {
    sentence: 'There is no form “{form}”.',
    nextStep: 'See the forms that there are with wb forms list or in the list of forms.',
  },
  'form-unreadable': {
    sentence: 'There is no usable form in “{file}” ({reasons}). Nothing was written.',
    nextStep:
      'Make sure that it is an XLSForm: a sheet survey with the columns type, name and label, and one question at least.',
  },
  'form-version-exists': {
    sentence:
      'Version {version} of the form “{code}” is here already with other content. Nothing was written.',
    nextStep:
      'Change version in the settings sheet and import again; records keep the version they were filled in with.',
  },
  'visit-not-found': {
    sentence: 'This visit was not found; it may have been cancelled. Nothing was changed.',
    nextStep: 'Look in the list of visits; a cancelled one can be restored from the notice there.',
  },
  'visit-sealed': {
    sentence: 'This visit is signed and sealed, so nothing was changed; what you typed is still there.',
    nextStep: 'If it must be amended, give the reason: it stays in the record beside the change.',
  },
  'record-not-found': {
    sentence: 'This record of the visit was not found. Nothing was changed.',
    nextStep: 'Reload the page and try again.',
  },
  'record-withdrawn': {
    sentence: 'This record of the visit has been withdrawn, and was not changed again.',
    nextStep: 'Restore it first, or add another.',
  },
  'record-empty': {
    sentence: 'Nothing was filled in, so nothing was recorded.',
    nextStep: 'Fill in at least one field; if there is nothing to record, just leave.',
  },
  'answers-unknown': {
    sentence:
      'This version of the form “{form}” does not have these questions: {questions}. Nothing was recorded; what you typed is still there.',
    nextStep: 'Record it under the version of the form that was filled in.',
  },
  'organization-not-found': {
    sentence: 'There is no organization “{organization}”.',
    nextStep: 'Check the name, or import the organization first.',
  },
  'organization-ambiguous': {
    sentence: '{count} organizations are called “{organization}”: {candidates}. Nothing was recorded.',
    nextStep: 'Name one of them by its id.',
  },
  'organization-in-use': {
    sentence:
      '“{organization}” already has {count} entries, pieces of evidence, assignments, units under it or plans, so it was not removed. Nothing was changed.',
    nextStep: 'If it doubles another unit, merge the two; otherwise deal with those first.',
  },
  'organization-parent-circle': {
    sentence: '“{parent}” stands under “{organization}” and cannot be above it. Nothing was changed.',
    nextStep: 'Choose another unit as the parent.',
  },
  'organization-merge-circle': {
    sentence:
      '“{target}” was merged into “{organization}” already, or is the same unit, so the merge cannot go the other way round. Nothing was changed.',
    nextStep: 'Choose another unit to merge into; to turn the direction round, take the first merge back.',
  },
  'organization-not-merged': {
    sentence: '“{organization}” is not merged into another unit. Nothing was changed.',
    nextStep: 'Reload the page and look again.',
  },
  'checklist-item-not-found': {
    sentence: 'That checklist item does not exist.',
    nextStep: 'Reload the page and try again.',
  },
  'assignment-not-found': {
    sentence: 'That assignment does not exist.',
    nextStep: 'Reload the page and try again.',
  },
  'actor-not-found': {
    sentence:
      'The person of this computer is no longer the one that the page shows. Office and person were not changed.',
    nextStep: 'Reload the page, check, and change it again.',
  },
  'progress-not-found': {
    sentence: 'That progress entry does not exist.',
    nextStep: 'Reload the page and try again.',
  },
  'progress-withdrawn': {
    sentence: 'That progress entry has been withdrawn.',
    nextStep: 'Use an entry that stands, or add a new one.',
  },
  'evidence-not-found': {
    sentence: 'That evidence does not exist.',
    nextStep: 'Reload the page and try again.',
  },
  'evidence-in-trash': {
    sentence: 'That evidence is in the trash; its words and files are kept. Nothing was changed.',
    nextStep: 'Restore it first, then change its words, its day or its links.',
  },
  'file-not-found': {
    sentence: 'The file “{file}” was not found. Nothing else was changed.',
    nextStep: 'Check the path or choose the file again.',
  },
  'file-too-large': {
    sentence: 'The file “{file}” is over the limit of {limit} and was not taken in.',
    nextStep: 'Compress or split it and try again.',
  },
  'file-damaged': {
    sentence:
      'The evidence file “{file}” does not match its checksum and may be damaged; nothing was recorded.',
    nextStep: 'Drop the original file again; wb verify tells more.',
  },
  'file-sealed': {
    sentence: 'The original of “{file}” is sealed; it was not given out and not changed.',
    nextStep:
      'If it has to be seen, open the original on the evidence page and say why; every time is recorded.',
  },
  'picture-unreadable': {
    sentence: 'The picture “{file}” cannot be read: its format, its size, or damage. Nothing was changed.',
    nextStep:
      'Use a JPEG or PNG; to take it out as it is, open the original on the evidence page and say why.',
  },
  'mask-not-found': {
    sentence: 'That mask was not found. Nothing was changed.',
    nextStep: 'Reload and try again.',
  },
  'file-text-refused': {
    sentence: '“{file}” cannot be shown as text: {reason}. The original is kept as it is.',
    nextStep: 'Save a copy of the original and open it with a program for its kind.',
  },
  'light-snapshot-not-found': {
    sentence: 'The lights of this period were not found; they may have been removed. Nothing was changed.',
    nextStep: 'Reload the page to see the periods that are there.',
  },
  'day-outside-period': {
    sentence: '{day} is not within the period ({from} to {to}); nothing was fixed.',
    nextStep: 'Choose a day within the period, or another period.',
  },
  'period-already-fixed': {
    sentence: 'The period {period} has been fixed already, as of {day}. What was fixed is unchanged.',
    nextStep: 'Look at what was fixed; to fix it anew, remove that first.',
  },
  'import-refused': {
    sentence: 'This file was not imported: {reason}. Nothing was written.',
    nextStep:
      'Open it in WPS or Excel, remove a password and empty rows and columns, save it as a new .xlsx and retry.',
  },
  'import-has-problems': {
    sentence: '{count} places in the file must be corrected first; no row was imported.',
    nextStep: 'Correct the sheets, rows and columns listed; --dry-run only checks.',
  },
  'job-not-found': {
    sentence: 'That job is not known; the program may have been restarted.',
    nextStep: 'Start it again.',
  },
  'output-not-writable': {
    sentence: '“{path}” cannot be written. An existing file was not changed.',
    nextStep: 'Close the program that has it open, or choose another place.',
  },
  'no-printer': {
    sentence:
      '“{path}” was not written: no browser on this computer can make a PDF (Chromium, Chrome or Edge). The record and any earlier file are unchanged.',
    nextStep: 'Export an .html file instead, open it in a browser and print it or save it as PDF.',
  },
  'needs-window': {
    sentence: 'Only the desktop window can do this; browser mode cannot. Nothing was changed.',
    nextStep: "Use the browser's own download or print, or the desktop window.",
  },
  'preferences-not-kept': {
    sentence:
      'Language and font size stay as they were: the settings file {file} cannot be written. No record was changed.',
    nextStep: 'Check the rights of that folder and the free space, then choose again.',
  },
};
