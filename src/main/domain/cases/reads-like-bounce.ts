const somebodyElse =
  '(?:microsoft|the (?:publisher|vendor|isv|provider|distributor|partner|reseller|csp)|' +
  'your (?:publisher|vendor|provider|distributor|partner|reseller|csp|cloud provider))';

const english: readonly RegExp[] = [
  /\b(?:is|are|be|falls|was) ?(?:not|n't) (?:one of )?(?:ours|our (?:responsibility|product|scope|area|team|service|issue|problem))\b/u,
  /\bnot (?:our|within our|in our|under our) (?:responsibility|scope|remit|support scope|product|team)\b/u,
  /\b(?:out of|outside|beyond) (?:of )?(?:our|the) (?:support )?(?:scope|remit|responsibility|support|area)\b/u,
  /\bwe (?:do not|don't|cannot|can't|can not|are unable to|are not able to|are not the ones to) (?:support|handle|own|service|cover|assist (?:you )?with) (?:this|that|these|it)\b/u,
  /\b(?:wrong|not the right|not the correct|incorrect) (?:team|department|address|recipient|contact|desk|queue)\b/u,
  new RegExp(
    String.raw`\bplease (?:contact|reach out to|turn to|get in touch with|raise (?:this|it) with|address (?:this|it) to|open an? (?:\w+ )?(?:ticket|case|request) with) ${somebodyElse}\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:should|must|needs to|has to|needs) be (?:raised|handled|addressed|opened|answered|resolved|supported) (?:with|by) ${somebodyElse}\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:belongs to|is owned by|is the responsibility of) ${somebodyElse}\b`,
    'u',
  ),
];

const us = '(?:我们|我方|本公司|我司|我部|本部门|我们部门|我们团队|我们这边|这边)';
const others =
  '(?:微软|microsoft|发布者|发行商|软件商|开发商|厂商|供应商|提供商|经销商|合作伙伴|代理商)';
const chinese: readonly RegExp[] = [
  new RegExp(
    `(?:不属于|不归|不是|并非|非)${us}的?(?:负责|责任|职责|产品|服务|支持|业务|问题|管)`,
    'u',
  ),
  new RegExp(`不在${us}?的?(?:支持|服务|职责|责任|业务|负责)?(?:的)?范围`, 'u'),
  new RegExp(`超出了?${us}?的?(?:支持|服务|职责|业务)范围`, 'u'),
  new RegExp(`不由${us}(?:负责|处理|支持)`, 'u'),
  /(?:无法|不能|不予)受理/u,
  new RegExp(`请(?:您|贵方|你)?(?:直接)?(?:联系|咨询|转至|转给|向)${others}`, 'u'),
  new RegExp(`(?:应|应该|需要|须)(?:由|向|联系|找)${others}`, 'u'),
  /(?:发错|找错|转错)(?:了)?(?:人|部门|地方|对象)?/u,
];

/** Whether a message reads like "this is not ours". It only makes a suggestion: the operator decides. */
export function readsLikeBounce(message: string): boolean {
  const plain = message
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
  return [...english, ...chinese].some((pattern) => pattern.test(plain));
}
