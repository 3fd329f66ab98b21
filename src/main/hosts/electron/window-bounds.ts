import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { screen, type BrowserWindow, type Rectangle } from 'electron';

import { z } from '../../../shared/zod.ts';

const WindowBounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640),
  height: z.number().int().min(480),
  isMaximized: z.boolean(),
});
export type WindowBounds = Readonly<z.infer<typeof WindowBounds>>;

const fileName = 'window.json';

/** Where the window stood when it was last closed; undefined when that is not known or no screen is there. */
export function readWindowBounds(dataFolder: string): WindowBounds | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8'));
    const bounds = WindowBounds.safeParse(content).data;
    return bounds !== undefined && isOnScreen(bounds) ? bounds : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers where the window stands when it closes. */
export function keepWindowBounds(window: BrowserWindow, dataFolder: string): void {
  window.on('close', () => {
    const bounds: WindowBounds = {
      ...window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    };
    try {
      writeFileSync(join(dataFolder, fileName), JSON.stringify(bounds), { mode: 0o600 });
    } catch {
      // The place of a window is not worth a word.
    }
  });
}

/** A screen may have been unplugged: the title bar must be where a pointer can reach it. */
function isOnScreen({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isAcross = x < workArea.x + workArea.width - 80 && x + width > workArea.x + 80;
    return isAcross && y >= workArea.y && y < workArea.y + workArea.height - 40;
  });
}
