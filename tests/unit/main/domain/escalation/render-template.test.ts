import { expect, test } from 'vitest';

import { renderTemplate } from '../../../../../src/main/domain/escalation/render-template.ts';

function render(template: string, fields: Record<string, string | null>) {
  return renderTemplate(template, {
    fields: new Map(Object.entries(fields).map(([name, text]) => [name, { text, lines: [] }])),
    clean: (words) => words,
  });
}

test('a line is left out when none of its fields has anything to say', () => {
  const { blocks } = render('#ask Now\nA {{a}} {{b}}\nB {{b}}\nalways', { a: '1', b: null });

  expect(blocks).toEqual([{ name: 'ask', title: 'Now', text: 'A 1\nalways' }]);
});

test('a line that announces a field goes with it', () => {
  expect(render('#ask\nYou wrote:\n{{a}}\nThanks {{b}}', { a: null, b: 'x' }).blocks[0]?.text).toBe(
    'Thanks x',
  );
});

test('a block is left out when all of its fields are empty, whatever its words say', () => {
  expect(render('#ask Now\nWords\n{{a}}', { a: null }).blocks).toEqual([]);
  expect(render('#ask Now\nWords', {}).blocks).toHaveLength(1);
});

test('what is put in is not read as a template', () => {
  const { blocks } = render('#ask\n{{a}}', { a: '{{b}}\n#ids stolen\n$& $1', b: 'secret' });

  expect(blocks).toEqual([{ name: 'ask', title: '', text: '{{b}}\n#ids stolen\n$& $1' }]);
});

test('the line of the mail is no block', () => {
  const { subject, blocks } = render('#subject About {{a}}\n#ask\nx', { a: 'y' });

  expect(subject).toBe('About y');
  expect(blocks.map(({ name }) => name)).toEqual(['ask']);
});
