import type { MenuItemConstructorOptions } from 'electron';
import { createEvent } from './modelled-emitter.ts';
import { record } from './records.ts';
import { checkOptions, guardClass } from './strict.ts';
import { focusedWindow } from './window-registry.ts';

type Template = readonly (MenuItemConstructorOptions | MenuItem)[];

const itemOptions = [
  'id',
  'label',
  'sublabel',
  'toolTip',
  'role',
  'type',
  'accelerator',
  'icon',
  'enabled',
  'visible',
  'checked',
  'registerAccelerator',
  'acceleratorWorksWhenHidden',
  'submenu',
  'click',
];

/** An item as data. A role is only its name, and no key of the keyboard reaches an accelerator. */
export class MenuItem {
  readonly id: string;
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly role: MenuItemConstructorOptions['role'];
  readonly accelerator: MenuItemConstructorOptions['accelerator'];
  readonly submenu: Menu | undefined;
  readonly sublabel: string;
  readonly toolTip: string;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    checkOptions(options, itemOptions, 'MenuItem');
    const { submenu, click, role, type } = options;
    if (submenu !== undefined && type !== undefined && type !== 'submenu') throw new Error('Invalid submenu');
    this.id = options.id ?? '';
    this.role = role;
    this.accelerator = options.accelerator;
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.label = options.label ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = submenu instanceof Menu ? submenu : submenu && Menu.buildFromTemplate(submenu as Template);
    this.click = () => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      click?.(this as never, focusedWindow() as never, createEvent({}) as never);
    };
  }
}

export class Menu {
  static #applicationMenu: Menu | null = null;
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: Template): Menu {
    const menu = new Menu();
    for (const options of template) {
      if (options.label === undefined && options.role === undefined && options.type !== 'separator')
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      menu.append(options instanceof MenuItem ? options : new MenuItem(options));
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  /** Among all its submenus as well. */
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found !== undefined && found !== null) return found;
    }
    return null;
  }

  popup(): void {
    record({ kind: 'menu-popup', labels: this.items.map(({ label }) => label) });
  }
}
guardClass(Menu, 'Menu');
guardClass(MenuItem, 'MenuItem');
