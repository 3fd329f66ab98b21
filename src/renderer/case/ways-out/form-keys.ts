import type { ExportForm } from '../../../shared/model/outgoing.ts';

type OtherForm = Exclude<ExportForm, 'eml'>;

/** The key of each way out beside the first. */
export const formKeys: Readonly<Record<OtherForm, string>> = {
  mailto: 'm',
  outbox: 'b',
  text: 't',
  html: 'h',
  markdown: 'g',
  fields: 'f',
  pdf: 'p',
  print: 'r',
};

/** The ways out by what is in one's hands after it. */
export const wayGroups: Readonly<Record<'mail' | 'copy' | 'paper', readonly OtherForm[]>> = {
  mail: ['mailto', 'outbox'],
  copy: ['text', 'html', 'markdown', 'fields'],
  paper: ['pdf', 'print'],
};
