import { findAt, placesOf, type Find } from './find.ts';

const latinNumber =
  '(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|dozens of|hundreds of|thousands of)';
const latinWho =
  '(?:people|persons?|users?|employees?|staff(?: members)?|colleagues?|agents?|customers?|shops?|stores?|sites?|branches|offices?|machines?|devices?|computers?|laptops?|workstations?|servers?|mailboxes|accounts?|teams?)';
const latinAbout = '(?:all|about|around|roughly|some|nearly|almost|over|more than|at least|up to)';
const latinCount = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:${latinAbout}[ ]{1,2}){0,2}${latinNumber}[ ]{1,2}(?:(?:of|out of)[ ]{1,2}(?:our[ ]{1,2}|the[ ]{1,2})?\\d{1,6}[ ]{1,2}|of[ ]{1,2}(?:our|the)[ ]{1,2})?${latinWho}(?![\\p{L}\\p{N}-])`,
  'dgiu',
);
const latinWhole =
  /(?<![\p{L}\p{N}-])(?:the )?(?:whole|entire) (?:company|team|department|office|site|organi[sz]ation)(?![\p{L}\p{N}-])/dgiu;
const hanCount =
  /(?<![第\p{N}.,/-])(?:(?:全公司|整个公司|全部门|整个部门|全店|全校|全院|共计?|总共|大约|约|近|超过|至少)[ ]?){0,2}(?:\d{1,6}|[一二两三四五六七八九十百千万几数]{1,8})[ ]?[多余]?[ ]?[个名位台家]?[ ]?(?:人(?!民币|工|天|日|月|份|民|次)|员工|用户(?!许可)|同事|客户(?!端|编号)|门店|分店|设备|电脑|终端|账[号户])/dgu;
const hanWhole = /(?:全公司|整个公司|全体(?:员工|用户|同事)|所有(?:员工|用户|同事|人)|整个部门)/dgu;

const harm =
  /affected|impacted|cannot|can ?not|can['’]t|could ?n['’]t|unable|blocked|locked out|without|lost|down|fails?|stopped|受影响|影响|无法|不能|用不了|打不开|登不上|登录不了|中断|停工|停业|报错|失败/i;
const purchase =
  /(?<!\p{L})(?:buy|bought|purchase|order(?:ed)?|licen[cs]e|seats?|quantity|subscribe|add)|购买|采购|订购|订单|许可|席位|数量|增购|新增/iu;
const sentenceEnd = /[.!?。！？;；\n]/;

/** How many are affected: certain where the same sentence says what they cannot do, and not what was bought for them. */
export function findAffected(text: string): Find[] {
  return [latinCount, latinWhole, hanCount, hanWhole].flatMap((pattern) =>
    placesOf(pattern, text).map((it) => {
      const sentence = sentenceAround(text, it.start, it.end);
      return findAt(it, {
        kind: 'affected',
        value: it.text,
        field: 'howMany',
        rank: 1,
        isCertain: harm.test(sentence) && !purchase.test(sentence),
      });
    }),
  );
}

/** No further than a few lines: hostile text has no sentences. */
const furthest = 160;

function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - furthest), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + furthest).split(sentenceEnd)[0] ?? '';
  return before + text.slice(start, end) + after;
}
