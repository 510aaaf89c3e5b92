import styles from './kbd.module.css';

/** A key as it is written on the keyboard, such as Ctrl+Enter. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{keys}</kbd>;
}
