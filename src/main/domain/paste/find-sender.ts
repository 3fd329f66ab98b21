import { findAt, type Find } from './find.ts';

const address = /[\w.%+-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,6}(?![\w@-])/i;
/** A name, up to the bracket of the address or the end of the line. */
const writtenName =
  /^["'“”‘’ \t]{0,4}(?<name>[^\n\r<>《》〈〉（()）[\]"“”;；|]{1,60}?)["'“”‘’ \t]{0,4}$/u;
const longestLine = 200;

/** Who wrote: the address is the customer’s, the name is offered where no customer is named. */
export function findSender(text: string, original: string, start: number, because: string): Find[] {
  const line = text.slice(start, start + longestLine).split(/[\r\n]/, 1)[0] ?? '';
  const match = address.exec(line);
  const before = line
    .slice(0, match?.index ?? line.length)
    .replace(/[<《〈（([ \t]*(?:mailto:)?$/, '');
  const name = writtenName.exec(before)?.groups?.['name'] ?? '';
  const nameStart = start + before.indexOf(name);
  return [
    ...(match === null
      ? []
      : [
          findAt(
            { start: start + match.index, end: start + match.index + match[0].length },
            {
              kind: 'email',
              value: match[0],
              field: 'customerEmail',
              rank: 3,
              isCertain: true,
              because,
            },
          ),
        ]),
    ...(name.trim() === ''
      ? []
      : [
          findAt(
            { start: nameStart, end: nameStart + name.length },
            {
              kind: 'customer',
              value: original.slice(nameStart, nameStart + name.length),
              field: 'customer',
              rank: 1,
              isCertain: false,
              because,
            },
          ),
        ]),
  ];
}
