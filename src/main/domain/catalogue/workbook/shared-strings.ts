import { AppError } from '../../../../shared/errors.ts';
import { decodeCellText } from './cell-text.ts';
import { findPart, readWholePart, type Workbook } from './read-part.ts';
import type { XmlHandler } from './read-xml.ts';

const mostStrings = 2_000_000;
const mostCharacters = 64 * 1024 * 1024;
/** Each text holds on to the piece of the part that it was cut from. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The texts that cells refer to by number: all are in memory while the sheet is read.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE
 */
export function readSharedStrings(workbook: Workbook, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const entry = findPart(workbook, part);
  if (entry.inflatedBytes > mostBytes) {
    const place = { file: workbook.source.fileName, part: entry.name };
    throw new AppError('WORKBOOK_TOO_LARGE', { ...place, limit: '256 MiB' });
  }
  let characters = 0;
  readWholePart(workbook, entry, (place) =>
    createStringHandler((text) => {
      characters += text.length;
      strings.push(text);
      if (strings.length <= mostStrings && characters <= mostCharacters) return;
      const limit = strings.length > mostStrings ? `${mostStrings}` : '64 MiB';
      throw new AppError('WORKBOOK_TOO_LARGE', { ...place, limit });
    }),
  );
  return strings;
}

/** The text of each `si`: its runs together, how to pronounce it left out. */
function createStringHandler(take: (text: string) => void): XmlHandler {
  let text = '';
  let isInText = false;
  let isInPhonetic = false;
  return {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isInPhonetic = true;
      else if (name === 't') isInText = true;
    },
    close: (name) => {
      if (name === 'si') take(decodeCellText(text));
      else if (name === 'rPh') isInPhonetic = false;
      else if (name === 't') isInText = false;
    },
    text: (piece) => {
      if (isInText && !isInPhonetic) text += piece;
    },
  };
}
