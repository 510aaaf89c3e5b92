import type { Dialog } from 'electron';
import { guard } from './strict.ts';

type Name = keyof Pick<
  Dialog,
  | 'showOpenDialog'
  | 'showOpenDialogSync'
  | 'showSaveDialog'
  | 'showSaveDialogSync'
  | 'showMessageBox'
  | 'showMessageBoxSync'
  | 'showErrorBox'
>;

/** Nobody sits before the screen: a test replaces the member that its story reaches. */
export const dialog = guard<Record<Name, (...args: unknown[]) => unknown>>(
  {
    showOpenDialog: waiting('showOpenDialog'),
    showOpenDialogSync: unanswered('showOpenDialogSync'),
    showSaveDialog: waiting('showSaveDialog'),
    showSaveDialogSync: unanswered('showSaveDialogSync'),
    showMessageBox: waiting('showMessageBox'),
    showMessageBoxSync: unanswered('showMessageBoxSync'),
    showErrorBox: unanswered('showErrorBox'),
  },
  'dialog',
);

function unanswered(name: Name) {
  return (...args: unknown[]): never => {
    const told = `[electron-double] dialog.${name} is reached and nobody answers: the test has to replace it`;
    console.error(told, ...args.filter((arg) => arg !== undefined));
    throw new Error(told);
  };
}

function waiting(name: Name) {
  const throws = unanswered(name);
  return async (...args: unknown[]): Promise<never> => throws(...args);
}
