import { AppError } from '../../../../shared/errors.ts';
import type { SheetName } from '../record-file.ts';
import { findPart, readWholePart, type Workbook } from './read-part.ts';
import { readAttribute, type XmlPlace } from './read-xml.ts';
import { damaged, type ZipDirectory } from './zip-directory.ts';

export type Sheet = SheetName & { readonly part: string };

export type WorkbookParts = {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly countsFrom1904: boolean;
};

const mostSheets = 1_000;

/**
 * Finds the parts of a workbook by their relationships: ISO/IEC 29500-1, both its transitional and
 * its strict names. Sheets of charts and macros are none that could be read.
 * @throws AppError FILE_NOT_A_LIST, WORKBOOK_DAMAGED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE
 */
export function readWorkbookParts(workbook: Workbook): WorkbookParts {
  const { source, directory } = workbook;
  const other = recogniseOtherContainer(directory);
  if (other !== null) {
    throw new AppError('FILE_NOT_A_LIST', { file: source.fileName, problem: other });
  }
  const root = [...readRelationships(workbook, '').values()].find(
    ({ kind }) => kind === 'officeDocument',
  );
  if (root === undefined) throw damaged(source, '_rels/.rels');
  const related = readRelationships(workbook, root.part);
  const partOf = (kind: string): string | undefined =>
    [...related.values()].find((it) => it.kind === kind)?.part;
  const { listed, countsFrom1904 } = readSheetList(workbook, root.part);
  if (listed.length > mostSheets) {
    throw new AppError('WORKBOOK_TOO_LARGE', {
      file: source.fileName,
      part: root.part,
      limit: `${mostSheets}`,
    });
  }
  const sheets = listed.flatMap(({ name, isHidden, relation }): Sheet[] => {
    const target = related.get(relation);
    return target?.kind === 'worksheet' ? [{ name, isHidden, part: target.part }] : [];
  });
  return {
    sheets,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    countsFrom1904,
  };
}

function recogniseOtherContainer(directory: ZipDirectory): string | null {
  if (directory.has('xl/workbook.bin')) return 'Excel (.xlsb)';
  if (directory.has('word/document.xml')) return 'Word (.docx)';
  if (directory.has('ppt/presentation.xml')) return 'PowerPoint (.pptx)';
  if (directory.has('mimetype')) return 'OpenDocument';
  return directory.has('_rels/.rels') ? null : 'ZIP';
}

type Relationship = { readonly kind: string; readonly part: string };

/** What a part refers to inside the workbook, by its ids there; of the workbook itself for ''. */
function readRelationships(workbook: Workbook, part: string): Map<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const fileName = part.slice(folder.length);
  const entry = findPart(workbook, `${folder}_rels/${fileName}.rels`);
  const found = new Map<string, Relationship>();
  readWholePart(workbook, entry, (place) => ({
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const read = (wanted: string): string => readAttribute(attributes, wanted, place) ?? '';
      if (read('TargetMode') === 'External') return;
      const type = read('Type');
      const kind = type.slice(type.lastIndexOf('/') + 1);
      found.set(read('Id'), { kind, part: resolvePart(folder, read('Target')) });
    },
    close: ignore,
    text: ignore,
  }));
  return found;
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

type ListedSheet = SheetName & { readonly relation: string };

function readSheetList(workbook: Workbook, part: string) {
  const listed: ListedSheet[] = [];
  let countsFrom1904 = false;
  function open(name: string, attributes: string, place: XmlPlace): void {
    const read = (wanted: string): string => readAttribute(attributes, wanted, place) ?? '';
    if (name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(read('date1904'));
    if (name !== 'sheet') return;
    const isHidden = /hidden/i.test(read('state'));
    // `r:id` comes without its prefix; a sheet has no other `id`.
    listed.push({ name: read('name'), isHidden, relation: read('id') });
  }
  readWholePart(workbook, findPart(workbook, part), (place) => ({
    open: (name, attributes) => open(name, attributes, place),
    close: ignore,
    text: ignore,
  }));
  return { listed, countsFrom1904 };
}

function ignore(): void {
  // Nothing that we look for.
}
