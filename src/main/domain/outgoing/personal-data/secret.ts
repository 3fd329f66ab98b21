import { stretches, valueStretches, type FoundDatum } from './found-datum.ts';

/** Shapes that nothing but a token or a key has. */
const shapes: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$(?![\s\S]))/g,
  // JSON Web Token, RFC 7519: header and payload begin with `{"`.
  /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]*/g,
  /(?<![\w-])(?:AKIA|ASIA)[0-9A-Z]{16}(?![\w-])/g,
  /(?<![\w-])gh[pousr]_[A-Za-z0-9]{30,}/g,
  /(?<![\w-])github_pat_\w{22,}/g,
  /(?<![\w-])glpat-[\w-]{20,}/g,
  /(?<![\w-])xox[abeprs]-[\w-]{10,}/g,
  /(?<![\w-])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
  /(?<![\w-])sk-(?:[a-z]+-)*[A-Za-z0-9_]{20,}/g,
  /(?<![\w-])AIza[\w-]{35}/g,
  /(?<![\w-])npm_[A-Za-z0-9]{36}/g,
  // A client secret of Microsoft's identity platform.
  /(?<![\w-])[\w.~-]{3}\dQ~[\w.~-]{31,34}/g,
];

/** What stands behind a name that announces a secret. */
const announced: readonly RegExp[] = [
  /\bauthorization["']?\s*[:=]\s*["']?(?:bearer|basic|sharedaccesssignature)\s+(?<value>[^\s"',;]{6,})/dgi,
  /[?&]sig=(?<value>[A-Za-z0-9%+/=_-]{16,})/dgi,
  /\b(?:account|sharedaccess|shared access |access|primary|secondary|api|storage)key\s*=\s*(?<value>[^\s;"']{8,})/dgi,
];

const bearer = /\bbearer\s+(?<value>[A-Za-z0-9._~+/-]{16,}=*)/dgi;
const named =
  /(?:key|secret|token|credential|signature|密钥|令牌|凭据|凭证|机密)s?(?:\s*(?:值|value|is|was))?["'”」]?(?:\s*[:=：为是])?\s*["'“「`]?(?<value>[A-Za-z0-9+/_~.-]{20,}={0,2})/dgi;

/** In bits per character: English words stay below, random text is above. */
const leastEntropy = 3.4;

/** Tokens and keys, by their shape or by the word beside them. */
export function findSecrets(text: string): readonly FoundDatum[] {
  return [
    ...shapes.flatMap((shape) => stretches(text, shape, 'token')),
    ...announced.flatMap((pattern) => valueStretches(text, pattern, 'token')),
    ...valueStretches(
      text,
      bearer,
      'token',
      (value) => /\d/.test(value) || entropyOf(value) >= leastEntropy,
    ),
    ...valueStretches(text, named, 'token', looksRandom),
  ];
}

function looksRandom(value: string): boolean {
  const isMixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  return isMixed && entropyOf(value) >= leastEntropy;
}

/** Shannon entropy of the characters, in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = Array.from(counts.values(), (count) => count / text.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}
