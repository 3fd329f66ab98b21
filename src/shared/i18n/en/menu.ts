/** The application menu and the boxes of the Electron window. */
export const menuTexts = {
  file: { title: 'File', close: 'Close' },
  edit: {
    title: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
  view: {
    title: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Usual size',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
  },
  help: { title: 'Help', showFolder: 'Show the desk folder', about: 'About Fingerpost' },
  mail: {
    question: 'Open the draft in the mail program?',
    noRecipient: 'No recipient',
    open: 'Open',
    cancel: 'Cancel',
  },
  startFailed: 'Fingerpost could not be opened',
} as const;
