import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';

import { menuTexts as english } from '../../../shared/i18n/en/menu.ts';
import { menuTexts as simplifiedChinese } from '../../../shared/i18n/zh-cn/menu.ts';
import type { Locale } from '../../../shared/model/locale.ts';

export const menuTextsOf = (language: Locale) =>
  ({ en: english, 'zh-CN': simplifiedChinese })[language];

type Options = {
  readonly language: Locale;
  readonly dataFolder: string;
  readonly isDevelopment: boolean;
};

/** Shows the menu in the operator's language, over the one that was there. */
export function showApplicationMenu({ language, dataFolder, isDevelopment }: Options): void {
  const { file, edit, view, help } = menuTextsOf(language);
  const developerTools: MenuItemConstructorOptions[] = isDevelopment
    ? [{ type: 'separator' }, { label: view.developerTools, role: 'toggleDevTools' }]
    : [];
  const template: MenuItemConstructorOptions[] = [
    { label: file.title, submenu: [{ label: file.close, role: 'quit' }] },
    {
      label: edit.title,
      submenu: [
        { label: edit.undo, role: 'undo' },
        { label: edit.redo, role: 'redo' },
        { type: 'separator' },
        { label: edit.cut, role: 'cut' },
        { label: edit.copy, role: 'copy' },
        { label: edit.paste, role: 'paste' },
        { label: edit.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: view.title,
      submenu: [
        { label: view.zoomIn, role: 'zoomIn' },
        { label: view.zoomOut, role: 'zoomOut' },
        { label: view.resetZoom, role: 'resetZoom' },
        { type: 'separator' },
        { label: view.fullScreen, role: 'togglefullscreen' },
        ...developerTools,
      ],
    },
    {
      label: help.title,
      submenu: [
        { label: help.showFolder, click: () => void shell.openPath(dataFolder) },
        { label: help.about, click: () => app.showAboutPanel() },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
