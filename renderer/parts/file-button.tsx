import { Button, type ButtonProps } from 'antd';

export interface FileButtonProps extends Pick<
  ButtonProps,
  'children' | 'className' | 'size' | 'title' | 'type'
> {
  readonly name: string;
  /** Where a browser downloads it from. */
  readonly url: string;
  /** In a window: asks where to save it. */
  readonly onSave: (() => void) | null;
}

/** Gives a file to the person: by the window's own dialog, or as the browser's download. */
export function FileButton({ name, url, onSave, ...look }: FileButtonProps) {
  return onSave ? <Button {...look} onClick={onSave} /> : <Button {...look} href={url} download={name} />;
}
