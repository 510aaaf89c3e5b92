// oxlint-disable unicorn/consistent-function-scoping -- the function is sent as text, so all of it lies inside.
/** How one side turns bytes into text and back, as fast as it can. */
export interface ByteText {
  readonly toText: (bytes: Uint8Array) => string;
  readonly toBytes: (text: string) => Uint8Array<ArrayBuffer>;
}

export interface Codec {
  /** Text that stands for the value. Throws if the value cannot be cloned. */
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

export const nodeByteText: ByteText = {
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

/**
 * Carries what a structured clone carries. It runs in Node.js and, as text, in the page: nothing outside of the
 * function may be used in it. The platform's own structuredClone comes first, so that getters, prototypes, cycles
 * and what cannot be cloned are its business.
 */
export function createCodec({ toText, toBytes }: ByteText): Codec {
  const views = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ] as const;
  const errors = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

  /** Every object is met in the same order by both sides; one met again is only its number. */
  function toPlain(value: unknown, seen: Map<object, number>): unknown {
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    if (value === null || typeof value !== 'object') return value;
    const number = seen.get(value);
    if (number !== undefined) return ['seen', number];
    seen.set(value, seen.size);
    const inner = (item: unknown) => toPlain(item, seen);
    if (Array.isArray(value)) return ['array', Array.from(value, inner)];
    if (value instanceof Date) return ['date', String(value.getTime())];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) return ['map', [...value].map(([key, item]) => [inner(key), inner(item)])];
    if (value instanceof Set) return ['set', [...value].map(inner)];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack];
    if (value instanceof ArrayBuffer) return ['buffer', toText(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const kind = views.findIndex((view) => value instanceof view);
      return ['view', kind, toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') throw new Error(notCloned);
    return ['object', Object.entries(value).map(([key, item]) => [key, inner(item)])];
  }

  function fromPlain(plain: unknown, seen: unknown[]): unknown {
    if (!Array.isArray(plain)) return plain;
    const [kind, first, second, third] = plain as unknown as readonly [string, never, never, never];
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const inner = (item: unknown) => fromPlain(item, seen);
    const pairs = first as readonly (readonly [string, unknown])[];
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(first);
      case 'number':
        return Number(first);
      case 'seen':
        return seen[first];
      case 'array': {
        const list = keep<unknown[]>([]);
        for (const item of first as readonly unknown[]) list.push(inner(item));
        return list;
      }
      case 'date':
        return keep(new Date(Number(first)));
      case 'regexp':
        return keep(new RegExp(first, second));
      case 'map': {
        const map = keep(new Map());
        for (const [key, item] of pairs) map.set(inner(key), inner(item));
        return map;
      }
      case 'set': {
        const set = keep(new Set());
        for (const item of first as readonly unknown[]) set.add(inner(item));
        return set;
      }
      case 'error': {
        const Kind = errors.find(({ name }) => name === first) ?? Error;
        return keep(Object.defineProperty(new Kind(second), 'stack', { value: third, configurable: true }));
      }
      case 'buffer':
        return keep(toBytes(first).buffer);
      case 'view': {
        const View = views[first as number] ?? Uint8Array;
        return keep(new (View as Uint8ArrayConstructor)(toBytes(second).buffer));
      }
      default: {
        const object = keep<Record<string, unknown>>({});
        for (const [key, item] of pairs) object[key] = inner(item);
        return object;
      }
    }
  }

  const notCloned = 'An object could not be cloned.';
  return {
    encode: (value) => {
      let clone: unknown;
      try {
        clone = structuredClone(value);
      } catch {
        throw new Error(notCloned);
      }
      return JSON.stringify(toPlain(clone, new Map()));
    },
    decode: (text) => fromPlain(JSON.parse(text), []),
  };
}
