/**
 * Where a product came from, said beside what is wrong with it ("the firewall that we bought through you last week"),
 * and the head of a pasted mail. Neither is what is asked; the words of buying would point to a purchase.
 */
const headLine =
  /^[ \t>]*(?:from|to|cc|bcc|sent|date|reply-to|发件人|收件人|抄送|日期|发送时间|发送日期)[ \t]*[:：].*$/gimu;
const subjectWord = /^[ \t>]*(?:subject|主题)[ \t]*[:：][ \t]*/gimu;

const hanWhen =
  '(?:上周|上个?月|本周|这周|本月|这个?月|昨天|前天|今天|今年|去年|最近|近期|之前|此前|刚刚|刚|才|[一二三四五六七八九十\\d]{1,2}月份?)';
const hanFrom =
  '(?:(?:通过|从|在|向|经由|经|跟|找)(?:贵公司|贵司|贵方|你们公司|你们|您|我们公司|我们)(?:这边|这里|那边|那里|处)?)';
const hanBought = '(?:购买|采购|订购|购入|选购|买)';
/** As an attribute: a product stands behind it. What somebody did not buy is the question itself. */
const hanOrigin = new RegExp(
  `(?<!不是|不是我|不是我们|并非|谁|没有?)(?:${hanWhen}{1,2}${hanFrom}?|${hanFrom})?${hanBought}(?:了)?的(?=\\p{Script=Han}|[A-Za-z])`,
  'gu',
);

const who = '(?:we|i|they|our customer|the customer)';
const bought = '(?:have |had |just |recently )?(?:bought|purchased|ordered)';
const fromYou = '(?:from|through|via) (?:you|your (?:company|team|shop)|us)';
const when =
  '(?: (?:last (?:week|month|year)|this (?:week|month|year)|recently|yesterday|in [A-Z][a-z]+|on [A-Z][a-z]+))?';
const latinOrigins = [
  new RegExp(`\\b(?:that |which )?${who} ${bought} ${fromYou}${when}`, 'giu'),
  new RegExp(`\\b${who} ${bought} (?<what>[^\\n.,;:!?]{1,40}?) ${fromYou}${when}`, 'giu'),
];

/** The text without where the product came from; the whole text where nothing else is left. */
export function stripOrigin(text: string): string {
  let rest = text.replaceAll(headLine, '').replaceAll(subjectWord, '').replaceAll(hanOrigin, '');
  for (const origin of latinOrigins) {
    rest = rest.replaceAll(origin, (_whole, ...more: readonly unknown[]) => whatOf(more.at(-1)));
  }
  return /\p{L}/u.test(rest) ? rest.trim() : text;
}

function whatOf(groups: unknown): string {
  if (typeof groups !== 'object' || groups === null || !('what' in groups)) return '';
  return String(groups.what);
}
