import { describe, expect, test } from 'vitest';

import { findPersonalDataIn } from '../../../../../src/main/domain/outgoing/personal-data/find-personal-data.ts';

const ours = ['support@northwind.example', '+49 30 5551 2345', 'desk@gmail.com'];

function found(text: string): readonly string[] {
  return findPersonalDataIn(text, ours).map(({ kind, shown }) => `${kind}: ${shown}`);
}

/** Put together here, so that no search for leaked keys stops at this file. */
const joined = (...parts: readonly string[]) => parts.join('');

const webToken = joined('eyJhbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiIxMjM0In0', '.', 'c2lnbmF0dXJl');
const cloudKey = joined('AKIA', 'IOSFODNN7EXAMPLE');
const hubToken = joined('ghp', '_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8');
const signature = 'Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5%3D';

describe('what should not leave without a second look is found', () => {
  test.each([
    ['the card 4111 1111 1111 1111 was charged', 'card-number: 4111 1111 1111 1111'],
    ['card: 5500-0000-0000-0004', 'card-number: 5500-0000-0000-0004'],
    ['卡号４１１１１１１１１１１１１１１１', 'card-number: ４１１１１１１１１１１１１１１１'],
    ['Amex 378282246310005', 'card-number: 378282246310005'],
    ['银联卡 6222 0212 3456 7890 128', 'card-number: 6222 0212 3456 7890 128'],
    [`the call sent ${webToken}`, `token: ${webToken}`],
    ['Authorization: Bearer abcdef0123456789', 'token: abcdef0123456789'],
    [`key ${cloudKey} in the log`, `token: ${cloudKey}`],
    [`git push with ${hubToken}`, `token: ${hubToken}`],
    [`https://a.blob.example/c?sv=2024&sig=${signature}`, `token: ${signature}`],
    ['AccountName=a;AccountKey=c2VjcmV0LWtleQ==;Suffix=b', 'token: c2VjcmV0LWtleQ=='],
    ['pw: hunter2X', 'password: hunter2X'],
    ['Pass: Hunter22', 'password: Hunter22'],
    ['Passwort: Geheim', 'password: Geheim'],
    ['Kennwort: Geheim123', 'password: Geheim123'],
    ['mot de passe : Secret123', 'password: Secret123'],
    ['Password hunter2', 'password: hunter2'],
    ['密码abc12345', 'password: abc12345'],
    ['密码是：abc123', 'password: abc123'],
    ['password: correct horse battery', 'password: correct horse battery'],
    ['login admin / Hunter22!', 'password: Hunter22!'],
    ['card 4111.1111.1111.1111', 'card-number: 4111.1111.1111.1111'],
    ['card 4111\t1111\t1111\t1111', 'card-number: 4111\t1111\t1111\t1111'],
    ['card 4111\n1111 1111 1111', 'card-number: 4111\n1111 1111 1111'],
    ['card 4111\u200B111111111111', 'card-number: 4111\u200B111111111111'],
    ['order 4111111111111111', 'card-number: 4111111111111111'],
    ['write to anna@posteo.de', 'private-address: anna@posteo.de'],
    ['write to anna@mailbox.org', 'private-address: anna@mailbox.org'],
    ['write to anna@duck.com', 'private-address: anna@duck.com'],
    ['Bearer abcdefghijklmnop', 'token: abcdefghijklmnop'],
    ['她的手机 86-138-0013-8000', 'private-phone: 86-138-0013-8000'],
    ['appelez le 06 12 34 56 78', 'private-phone: 06 12 34 56 78'],
    ['client secret: a8F3kQ9zLm2Vx7Rt5Yb1Nc4W', 'token: a8F3kQ9zLm2Vx7Rt5Yb1Nc4W'],
    ['密钥：a8F3kQ9zLm2Vx7Rt5Yb1Nc4W', 'token: a8F3kQ9zLm2Vx7Rt5Yb1Nc4W'],
    ['password: hunter2', 'password: hunter2'],
    ['Password: Sommer', 'password: Sommer'],
    ['The password is Blue!42.', 'password: Blue!42'],
    ['{"user":"a","password":"s3cret!"}', 'password: s3cret!'],
    ['用户名 admin，密码：Abc12345，请登录', 'password: Abc12345'],
    ['密码是Abc12345', 'password: Abc12345'],
    ['postgres://app:pa55word@db.example/x', 'password: pa55word'],
    ['身份证号11010519491231002X', 'identity-number: 11010519491231002X'],
    ['SSN 219-09-9999', 'identity-number: 219-09-9999'],
    ['henkilötunnus 131052-308T', 'identity-number: 131052-308T'],
    ['personnummer 811218-9876', 'identity-number: 811218-9876'],
    ['DNI 12345678Z', 'identity-number: 12345678Z'],
    ['codice fiscale RSSMRA85T10A562S', 'identity-number: RSSMRA85T10A562S'],
    ['护照号：E12345678', 'identity-number: E12345678'],
    ['pay to DE89 3704 0044 0532 0130 00 please', 'bank-account: DE89 3704 0044 0532 0130 00'],
    ['IBAN GB82WEST12345698765432', 'bank-account: GB82WEST12345698765432'],
    ['write to anna.lee@gmail.com', 'private-address: anna.lee@gmail.com'],
    ['邮箱 13800138000@qq.com', 'private-address: 13800138000@qq.com'],
    ['her mobile is 13912345678', 'private-phone: 13912345678'],
    ['call +358 40 123 4567', 'private-phone: +358 40 123 4567'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('a private key is taken from its first line to its last', () => {
    const key = joined(
      '-----BEGIN RSA PRIVATE',
      ' KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE',
      ' KEY-----',
    );

    expect(found(`before\n${key}\nafter`)).toEqual([`token: ${key}`]);
  });
});

describe('what a desk writes every day is no finding', () => {
  test.each([
    'tenant 3f2504e0-4f89-41d3-9a0c-0305e82c3301, order 11111111-2222-4333-8444-123456789012',
    'correlation id 4111111111111111',
    'Order 2026-11-23-000417, invoice E0400A1B2C, line 12',
    'Invoice number 4012888888881881',
    'FP7K3Q-2026-000123',
    'write to support@northwind.example or call +49 30 5551 2345, (0)30 5551 2345',
    'our own box is desk@gmail.com',
    'engineering@publisher.example answers from 09:00 to 17:00',
    'version 10.0.19045.3693, build 20261123.4, 192.168.10.15',
    'since 2026-11-23 10:05 UTC until 2026-11-24T08:00:00.000Z',
    'error 0x80070005 at 0x00007ff6a1b2c3d4, HTTP 500, AADSTS50011',
    'the pass is valid for a day; password rules apply; login page / portal; account team / sales',
    'password: not known to the customer',
    '密码错误，密码已过期，密码2次输错',
    '2026.11.23 10.30 1234 5678 9012 3456',
    'the password is wrong, the password was reset, password: unknown',
    'password: the user does not know it',
    'Password required. Password: ******',
    '密码：不详；密码错误；密码是对的',
    'The token has expired; the key figure is 12,500.00 EUR for 250 seats',
    'PublicKeyToken=b77a5c561934e089, Version=4.0.0.0, Culture=neutral',
    'https://portal.example/offers/contoso.firewall?tab=Overview&id=1234567890123456',
    'charged 1,234.56, expected 1,134.56, 2026-10-01 to 2026-10-31',
    'R-TECH-FIRSTLINE cites 109, 111; policy 2026.1',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '订单号 1234567890123456789，发票号 25112000000123456789',
    'secretary, monkey, keyboard: all of these are words, keynote-presentation-for-the-board.pptx',
    'the key is to restart the service-with-a-very-long-name-of-words first',
    'ticket 219-09-9999, part number 12345678Z',
    'subscription 1a2b3c4d, plan enterprise-annual-2026-v2',
    'price 99.00 x 12 = 1188.00; 10,000 users; 3.5 h',
    'ping 10.20.30.40: 64 bytes from 10.20.30.40: icmp_seq=1 ttl=57 time=12.3 ms',
    'MAC 00-1B-44-11-3A-B7, port 8443, room 4.012',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('a finding keeps its id while its words stay, wherever they stand', () => {
  const [first] = findPersonalDataIn('mail anna@gmail.com', []);
  const [second] = findPersonalDataIn('Bitte an anna@gmail.com, danke', []);

  expect(first?.id).toBe(second?.id);
});

test.each([
  ['spaces behind a word that announces a key', `key${' '.repeat(200_000)}`],
  ['line ends behind one that announces a number', `SSN${'\n'.repeat(200_000)}`],
  ['many names of a host', 'a.'.repeat(100_000)],
])('a long row of nothing is read to its end: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('a number in two readings is one finding', () => {
  expect(found('https://x.example/?sig=13912345678139123456781391234567')).toHaveLength(1);
});
