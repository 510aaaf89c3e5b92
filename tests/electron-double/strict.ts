/** Asked of any object by the language, by consoles and by assertions; never a call of Electron's API. */
const asked = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', '$$typeof', 'inspect']);

/** What the double throws for a member that it does not have. */
export function notModelled(what: string): Error {
  return new Error(`[electron-double] not modelled: ${what}`);
}

/**
 * Lets every member that `object` does not have throw instead of being undefined. The guard lies behind the last
 * of its prototypes, so that the object itself stays what it is: comparable, assignable, with private fields.
 */
export function guard<T extends object>(object: T, name: string): T {
  const parent: unknown = Object.getPrototypeOf(object);
  if (typeof parent !== 'object' && typeof parent !== 'function') throw new Error(`${name} has no prototype`);
  const behind = new Proxy(parent ?? {}, {
    get: (target, key, receiver): unknown => {
      if (typeof key === 'string' && !(key in target) && !asked.has(key)) throw notModelled(`${name}.${key}`);
      return Reflect.get(target, key, receiver);
    },
    getPrototypeOf: () => parent,
  });
  Object.setPrototypeOf(object, behind);
  return object;
}

/** The same for a class: its members and its statics. */
export function guardClass(constructor: { readonly prototype: object }, name: string): void {
  guard(constructor.prototype, name);
  guard(constructor, name);
}

/** Throws unless every option given is one that the double obeys. */
export function checkOptions(given: object, known: readonly string[], name: string): void {
  for (const key of Object.keys(given)) if (!known.includes(key)) throw notModelled(`${name} { ${key} }`);
}
