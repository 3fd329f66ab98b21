import { stripCourtesy } from '../topics/strip-courtesy.ts';
import { stripOrigin } from '../topics/strip-origin.ts';

/** Every piece is a look-up in the catalogue: a text of any length asks so often at most. */
export const mostPieces = 16;
/** Names stand near the beginning of a message; no more of it is read. */
const mostLetters = 4_000;
const longestRun = 16;
const leastLatin = 5;

const addresses =
  /\S{1,64}@\S{1,255}|(?:https?:\/\/|www\.)\S{1,500}|[0-9a-f]{8}-[0-9a-f-]{20,40}/giu;
/** Chinese has no spaces: names end where words begin that no name has. */
const hanBreak =
  /(?:我们|你们|他们|贵公司|贵司|您好|你好|请问|无法|不能|不了|昨天|今天|明天|前天|上午|下午|晚上|早上|上周|本周|周[一二三四五六日天]|开始|一直|已经|现在|突然|怎么|什么|如何|需要|想要|麻烦|谢谢|尽快|处理|解决|报错|错误|提示|显示|登录|使用|打开|出现|问题|客户|用户|产品|业务|影响|购买|采购|续订|续费|退款|发票|账单|订单|订阅|价格|收费|许可|联系|控制台|页面|功能|数据|安装|升级|更新|设置|配置|失败|访问|[的了在从与和是我您他它这那有被把给对到起后前时就都也还很没不能会可要让吗呢吧啊哪怎谁请至及或但而因为于只再又])/u;
const latinWord = /[\p{L}\p{N}][\p{L}\p{N}.+&'’-]{0,40}/gu;
/** Words of questions and complaints, which some offer has in its name all the same. */
const commonWords: ReadonlySet<string> = new Set(
  (
    'about access account active after again already although always amount another answer anybody anyone anything ' +
    'azure because before being better billing bought called cannot change charge charged check client cloud ' +
    'company console contact could customer customers delete different doing during email error errors every ' +
    'everybody everyone everything export fails failed failing finance first forward found getting going hello help ' +
    'import information install instead invoice issue later licence license licences licenses login longer looking ' +
    'manager message microsoft missing monday tuesday wednesday thursday friday saturday sunday money month ' +
    'morning never nobody nothing number office online order ordered other people phone please portal price problem ' +
    'product purchase question quickly refund regards reported request right screen seats second server service ' +
    'should shows sign since software somebody something start started still stopped subject subscription support ' +
    'system thank thanks their there these thing think third times today together tomorrow trying under until update ' +
    'urgent users using wants weeks which while whole without working would write wrong yesterday your yours'
  ).split(' '),
);

/** The pieces of a message that may be the name of an offer or a publisher, the likeliest first. */
export function namePieces(message: string): string[] {
  const text = stripOrigin(stripCourtesy(message.slice(0, mostLetters))).replaceAll(addresses, ' ');
  const all = [...latinPieces(text), ...hanPieces(text)];
  return [...new Set(all)]
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostPieces);
}

/** A Chinese letter tells about as much as two Latin ones, and two words more than one. */
function weightOf(piece: string): number {
  if (/\p{Script=Han}/u.test(piece)) return piece.length * 2;
  return piece.length + (/\s/.test(piece) || /^\p{Lu}/u.test(piece) ? leastLatin : 0);
}

function latinPieces(text: string): string[] {
  return text.split(/[\n,;:!?()"“”。，；：！？、]|\.\s|\p{Script=Han}/u).flatMap((part) => {
    const words = Array.from(part.matchAll(latinWord), ([word]) => word.replace(/['’.]+s?$/u, ''));
    const singles = words.filter(isTelling);
    const pairs = words.slice(1).flatMap((word, at) => {
      const before = words[at] ?? '';
      return isTelling(before) || isTelling(word) ? [`${before} ${word}`] : [];
    });
    const named = pairs.filter((pair) => pair.split(' ').every((it) => /^[\p{Lu}\p{N}]/u.test(it)));
    return [...named, ...singles];
  });
}

function isTelling(word: string): boolean {
  return word.length >= leastLatin && /\p{L}/u.test(word) && !commonWords.has(word.toLowerCase());
}

function hanPieces(text: string): string[] {
  return Array.from(text.matchAll(/\p{Script=Han}+/gu), ([run]) => run)
    .flatMap((run) => run.split(hanBreak))
    .flatMap((run) => {
      if (run.length < 2 || run.length > longestRun) return [];
      if (run.length <= 3) return [run];
      // What a thing is stands at the end of its name, whose it is at the beginning.
      return [run, run.slice(-4), run.slice(-3), run.slice(0, 4), run.slice(0, 3), run.slice(0, 2)];
    });
}
