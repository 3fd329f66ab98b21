import { findAt, placesOf, type Find } from './find.ts';

const email =
  /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,6}(?![\w@-])/dgi;
const international = /(?<![\w+])\+\d{1,3}[ (]{0,2}\d[\d ()/-]{5,17}\d(?![\w-])/dg;
const chineseMobile = /(?<![\w.-])1[3-9]\d{9}(?![\w-])/dg;
const customerWord = /(?:customer|contact|客户|联系人)[^\n]{0,12}$/i;
const counted =
  /(?<![\w.,/-])(\d{1,6})(?=[ \t]?(?:seats?(?!\w)|licen[cs]es?(?!\w)|subscriptions(?!\w)|个?(?:席位|许可|用户许可|座席)))/dgi;

/** E-mail addresses, phones, and how many seats: somebody looks first, whose they are. */
export function findAddresses(text: string): Find[] {
  const toldBefore = (start: number) =>
    customerWord.exec(text.slice(Math.max(0, start - 30), start))?.[0].trim() ?? null;
  return [
    ...placesOf(email, text).map((it) => {
      const because = toldBefore(it.start);
      return findAt(it, {
        kind: 'email',
        value: it.text,
        field: 'customerEmail',
        rank: 2,
        isCertain: because !== null,
        because,
      });
    }),
    ...[international, chineseMobile].flatMap((pattern) =>
      placesOf(pattern, text).map((it) => {
        const because = toldBefore(it.start);
        return findAt(it, {
          kind: 'phone',
          value: it.text,
          field: 'customerPhone',
          rank: 1,
          isCertain: because !== null,
          because,
        });
      }),
    ),
    ...placesOf(counted, text, 1).map((it) =>
      findAt(it, {
        kind: 'quantity',
        value: it.text,
        field: 'quantity',
        rank: 2,
        isCertain: false,
      }),
    ),
  ];
}
