import type { Session } from 'electron';

import { isDeskAddress, isDeskBlob } from './desk-page.ts';

/** Closes a session: no permission, no request and no download but the desk's own. */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_, permission, decide, { requestingUrl }) =>
    decide(isAllowed(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);

  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isDeveloperTool = isDevelopment && url.startsWith('devtools:');
    decide({ cancel: !(isDeskAddress(url) || isDeskBlob(url) || isDeveloperTool) });
  });

  session.on('will-download', (event, item) => {
    if (!isDeskBlob(item.getURL())) event.preventDefault();
  });

  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

/** Our own page may put plain text on the clipboard, for its copy buttons, and notify of what is due. Nothing else. */
const ownPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'notifications']);

function isAllowed(permission: string, requester: string): boolean {
  return ownPermissions.has(permission) && isDeskAddress(requester);
}
