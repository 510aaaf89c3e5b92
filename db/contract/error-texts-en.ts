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
  'organization-not-found': {
    sentence: 'There is no organization “{organization}”.',
    nextStep: 'Check the name, or import the organization first.',
  },
  'organization-ambiguous': {
    sentence: '{count} organizations are called “{organization}”: {candidates}. Nothing was recorded.',
    nextStep: 'Name one of them by its id.',
  },
  'checklist-item-not-found': {
    sentence: 'That checklist item does not exist.',
    nextStep: 'Reload the page and try again.',
  },
  'assignment-not-found': {
    sentence: 'That assignment does not exist.',
    nextStep: 'Reload the page and try again.',
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
  'file-text-refused': {
    sentence: '“{file}” cannot be shown as text: {reason}. The original is kept as it is.',
    nextStep: 'Save a copy of the original and open it with a program for its kind.',
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
  'needs-window': {
    sentence: 'Only the desktop window can do this; browser mode cannot. Nothing was changed.',
    nextStep: "Use the browser's own download or print, or the desktop window.",
  },
};
