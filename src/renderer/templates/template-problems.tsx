import { Info, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { TemplateProblem } from '../../shared/model/escalation.ts';
import { LiveStatus } from '../parts/live-status.tsx';

type Props = {
  readonly problems: readonly TemplateProblem[];
  /** Nothing wrong, but perhaps not meant. */
  readonly hints: readonly Pick<TemplateProblem, 'line' | 'name'>[];
  readonly onGo: (line: number) => void;
};

/** What is wrong, line by line; pressing it goes there. */
export function TemplateProblems({ problems, hints, onGo }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <LiveStatus
        text={problems.length === 0 ? '' : t('templates.problemCount', { count: problems.length })}
      />
      <ul className="check-list">
        {problems.map(({ line, kind, name }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same slip can stand twice on a line
          <li key={`${line} ${kind} ${name} ${index}`}>
            <TriangleAlert aria-hidden="true" />
            <Button className="missing-button" onPress={() => onGo(line)}>
              {t('templates.problem', { line, text: t(problemKey(kind, name), { name }) })}
            </Button>
          </li>
        ))}
        {hints.map(({ line, name }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same words can stand twice on a line
          <li key={`${line} ${name} ${index}`}>
            <Info aria-hidden="true" />
            <Button className="missing-button" onPress={() => onGo(line)}>
              {t('templates.problem', { line, text: t('templates.singleBraces', { name }) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Words before the first heading belong to no block. */
function problemKey(kind: TemplateProblem['kind'], name: string) {
  if (kind === 'missing-block' && name === '') return 'templates.problems.before-heading' as const;
  return `templates.problems.${kind}` as const;
}
