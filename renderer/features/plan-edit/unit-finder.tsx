import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Organization } from '../../../db/contract/organizations-calls.ts';

export interface UnitFinderProps {
  readonly label: string;
  readonly placeholder: string;
  /** Chosen units by id and name. */
  readonly chosen: readonly { readonly id: string; readonly name: string }[];
  readonly onFind: (text: string) => Promise<readonly Organization[]>;
  readonly onChange: (ids: readonly string[]) => void;
  /** Words for “as printed”; absent where only units of the record count. */
  readonly printedLabel?: (text: string) => string;
  readonly onPrinted?: (text: string) => void;
}

const searchPauseMs = 200;
const printed = 'printed:';

/** Finds units by a part of their name; what is no unit of the record can be kept as printed words. */
export function UnitFinder(props: UnitFinderProps) {
  const { label, placeholder, chosen, onFind, onChange, printedLabel, onPrinted } = props;
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Organization[]>([]);
  const find = useRef(onFind);
  useEffect(() => {
    find.current = onFind;
  }, [onFind]);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void find.current(text.trim()).then((units) => isOver || setFound(units));
    }, searchPauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text]);

  const typed = text.trim();
  const options = [
    ...chosen.map(({ id, name }) => ({ value: id, label: name })),
    ...found
      .filter(({ id }) => !chosen.some((unit) => unit.id === id))
      .map(({ id, nameZh, parentName }) => ({
        value: id,
        label: parentName === '' ? nameZh : `${nameZh}（${parentName}）`,
      })),
    ...(printedLabel && typed !== '' ? [{ value: `${printed}${typed}`, label: printedLabel(typed) }] : []),
  ];

  function change(values: readonly string[]): void {
    setText('');
    const words = values.find((value) => value.startsWith(printed));
    if (words === undefined) onChange(values);
    else onPrinted?.(words.slice(printed.length));
  }

  return (
    <Select<string[]>
      mode="multiple"
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={placeholder}
      value={chosen.map(({ id }) => id)}
      options={options}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      onChange={change}
      popupMatchSelectWidth={false}
      notFoundContent={null}
    />
  );
}
