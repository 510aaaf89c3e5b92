import type { Translated } from '../i18n.ts';
import type { files as zh } from '../zh-CN/files.ts';

export const files: Translated<typeof zh> = {
  larger: 'Enlarge',
  text: 'Words of the file',
  reading: 'Reading the words…',
  textOnly:
    'Only the words of the file, without layout or pictures; no program or link in it has been run or opened.',
  textCut: 'The text is long; only its beginning is shown.',
  noPicture:
    'This picture cannot be shown: its format is not supported, it is too large, or the file is damaged. The original is unchanged.',
  notPlayable: 'This program cannot play the format. Use “{{action}}” and play it with another program.',
  import: {
    choose: 'Choose file',
    chooseOther: 'Choose another file',
    sending: 'Taking in {{name}}',
    checking: 'Checking {{name}}',
    running: 'Importing',
    problems: 'Problems in the file',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    problem: 'Problem',
    value: 'Content',
    severity: 'What to do',
    error: 'put right',
    warning: 'remark',
  },
  camera: {
    title: 'Take a photo',
    live: 'Picture of the camera',
    shoot: 'Take it',
    hint: 'The photo is taken in at once; write its caption beside it.',
    taken: 'Taken: {{n}}, all kept.',
    name: 'photo {{time}}',
    refused:
      'The camera may not be used. What you typed is all there; press “Take a photo” again and allow it, or take the photo with a phone and drop it here.',
    missing:
      'There is no camera, or another program holds it. What you typed is all there; try another camera, or take the photo with a phone and drop it here.',
  },
};
