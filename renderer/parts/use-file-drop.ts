import { useEffect, useRef, useState } from 'react';
import { formatTime } from '../locales/format.ts';
import { droppedFiles } from './dropped-files.ts';

/**
 * Takes files and folders that are dropped anywhere on the page or pasted into it; true while files hover over the page.
 * Text that comes with a picture of itself (cells of a spreadsheet) stays text.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isDropping, setIsDropping] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsDropping(false);
    };
    const drop = (event: DragEvent): void => {
      setIsDropping(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => files.length > 0 && latest.current(files));
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files.map(withPasteName));
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, []);

  return isDropping;
}

/** A picture from the clipboard is always called image.png; the time tells them apart. */
function withPasteName(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const ending = file.name.split('.').at(-1) ?? 'png';
  const name = `粘贴 ${formatTime(file.lastModified).replaceAll(':', '.')}.${ending}`;
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}
