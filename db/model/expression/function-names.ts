const any = Number.POSITIVE_INFINITY;

/** The functions that an expression may call, each with the least and the greatest number of its arguments. */
export const functionArity = {
  true: [0, 0],
  false: [0, 0],
  not: [1, 1],
  boolean: [1, 1],
  if: [3, 3],
  coalesce: [2, 2],
  selected: [2, 2],
  'count-selected': [1, 1],
  'selected-at': [2, 2],
  number: [1, 1],
  int: [1, 1],
  string: [1, 1],
  round: [1, 2],
  abs: [1, 1],
  floor: [1, 1],
  ceiling: [1, 1],
  min: [1, any],
  max: [1, any],
  sum: [1, 1],
  count: [1, 1],
  'string-length': [1, 1],
  concat: [1, any],
  contains: [2, 2],
  'starts-with': [2, 2],
  'ends-with': [2, 2],
  substr: [2, 3],
  'normalize-space': [1, 1],
  regex: [2, 2],
  today: [0, 0],
  date: [1, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type FunctionName = keyof typeof functionArity;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionArity, name);
}
