import type { Page } from '@playwright/test';
import type { Shell } from './shell.ts';

/** A page model that is always of the page that is open now; a window that was reopened has another page. */
export function follow<M extends object>(shell: Shell, Model: new (page: Page) => M): M {
  let page = shell.page;
  let model = new Model(page);
  const current = (): M => {
    if (shell.page !== page) {
      page = shell.page;
      model = new Model(page);
    }
    return model;
  };
  return new Proxy(model, {
    get(_first, name) {
      const value: unknown = Reflect.get(current(), name);
      return typeof value === 'function' ? value.bind(current()) : value;
    },
  });
}
