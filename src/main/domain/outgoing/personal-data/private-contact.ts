import { digitsOf, findAddresses, findPhones } from '../../escalation/withhold.ts';
import { isAnnouncedAsId, type FoundDatum } from './found-datum.ts';

/** Hosts that give an address to anybody: who writes from there writes as a person. */
const freemail =
  /^(?:(?:gmail|googlemail|ymail|rocketmail|icloud|me|mac|aol|msn|qq|vip\.qq|foxmail|163|vip\.163|126|sohu|139|21cn|sina|vip\.sina|protonmail|tutanota|naver|hanmail|daum|inbox|fastmail|hey|zoho|mail)\.com|(?:hotmail|outlook|live|yahoo|gmx|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?|sina\.cn|189\.cn|wo\.cn|yeah\.net|aliyun\.com|gmx\.net|web\.de|t-online\.de|freenet\.de|proton\.me|pm\.me|tuta\.com|mail\.ru|bk\.ru|list\.ru|orange\.fr|wanadoo\.fr|free\.fr|laposte\.net|libero\.it|virgilio\.it|wp\.pl|o2\.pl|seznam\.cz|posteo\.(?:de|net|org)|mailbox\.org|duck\.com|mailfence\.com|hushmail\.com|disroot\.org|riseup\.net|pm\.me|protonmail\.ch|tutamail\.com|tuta\.io|tutanota\.de|ya\.ru|rambler\.ru|ukr\.net|bluewin\.ch|sfr\.fr|bbox\.fr|alice\.it|tiscali\.it|centrum\.cz|onet\.pl|interia\.pl|telia\.com|luukku\.com|kolumbus\.fi|btinternet\.com|sky\.com|comcast\.net|verizon\.net|att\.net|rediffmail\.com|kakao\.com|nate\.com|tom\.com|88\.com)$/i;

/** Addresses at freemail hosts and phone numbers, but for those that are known to be of work. */
export function findPrivateContacts(
  text: string,
  allowed: readonly string[],
): readonly FoundDatum[] {
  const addresses = findAddresses(text);
  // The digits of 13800138000@qq.com are no number to call.
  const isInAddress = (at: number) =>
    addresses.some((it) => at >= it.at && at < it.at + it.words.length);
  return [
    ...addresses
      .filter(({ words }) => isFreemail(words) && !allowed.some((it) => isSameAddress(it, words)))
      .map(({ at, words }) => ({ kind: 'private-address' as const, at, end: at + words.length })),
    ...[...findPhones(text), ...findPairedPhones(text)]
      .filter(({ at, words }) => !isInAddress(at) && !allowed.some((it) => isSameNumber(it, words)))
      .filter(({ at, words }) => words.startsWith('+') || !isAnnouncedAsId(text, at))
      .map(({ at, words }) => ({ kind: 'private-phone' as const, at, end: at + words.length })),
  ];
}

/** A Chinese mobile number behind its country, and a French one in pairs. */
const pairedPhone =
  /(?<![\p{L}\p{N}.+-])(?:86[ -]1[3-9]\d[ -]\d{4}[ -]\d{4}|0[1-9](?:[ .-]\d{2}){4})(?![\p{L}\p{N}]|[.-]\d)/gu;

function findPairedPhones(text: string) {
  return Array.from(text.matchAll(pairedPhone), ({ 0: words, index: at }) => ({ at, words }));
}

function isFreemail(address: string): boolean {
  return freemail.test(address.slice(address.search(/[@＠]/) + 1));
}

function isSameAddress(known: string, found: string): boolean {
  return known.trim().toLowerCase() === found.toLowerCase();
}

/** The same number with or without its country or its leading nought. */
function isSameNumber(known: string, found: string): boolean {
  const [a, b] = [significant(known), significant(found)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 7 && longer.endsWith(shorter);
}

function significant(phone: string): string {
  return digitsOf(phone.replace('(0)', '')).replace(/^0+/, '');
}
