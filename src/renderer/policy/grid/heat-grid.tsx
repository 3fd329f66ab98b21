import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { factValues, type FactValue, type Topic } from '../../../shared/model/facts.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import type { GridPlace } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { factValueName } from '../../i18n/fact-value-text.ts';
import { OwnerMark, ownerTone } from '../../parts/owner-mark.tsx';
import { LocalMark } from './local-mark.tsx';
import { moveInGrid } from './move-in-grid.ts';

type Props = {
  readonly cells: readonly GridCell[];
  readonly chosen: GridPlace | null;
  /** True where what this desk agreed decides. */
  readonly isAgreed: (cell: GridCell) => boolean;
  /** True after a way back from a rule of the chosen cell: the focus goes there. */
  readonly isBack: boolean;
};

const topics = factValues.topic;
const askers = factValues.askedBy;

/** A table to move in: the arrows go from cell to cell, Enter opens one. One Tab leads in and out. */
export function HeatGrid({ cells, chosen, isAgreed, isBack }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<GridPlace>(
    chosen ?? { topic: topics[0], askedBy: askers[0] },
  );

  useEffect(() => {
    if (isBack) table.current?.querySelector<HTMLElement>('[aria-selected=true] button')?.focus();
  }, [isBack]);

  function onKeyDown(event: KeyboardEvent): void {
    const target = moveInGrid(
      { row: topics.indexOf(active.topic), column: askers.indexOf(active.askedBy) },
      event,
      { rows: topics.length, columns: askers.length },
    );
    const topic = topics[target?.row ?? -1];
    const askedBy = askers[target?.column ?? -1];
    if (topic === undefined || askedBy === undefined) return;
    event.preventDefault();
    setActive({ topic, askedBy });
    table.current?.querySelector<HTMLElement>(`[data-cell="${topic}/${askedBy}"]`)?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells the arrow keys reach is a grid
    <table ref={table} className="heat" role="grid" aria-label={t('policy.grid.label')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('policy.grid.topic')}</span>
          </th>
          {askers.map((askedBy) => (
            <th key={askedBy} scope="col">
              {t(`policy.grid.askedBy.${askedBy}`)}
            </th>
          ))}
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the cells act; the grid only moves the focus between them */}
      <tbody onKeyDown={onKeyDown}>
        {topics.map((topic) => (
          <tr key={topic}>
            <th scope="row">{factValueName(t, 'topic', topic)}</th>
            {askers.map((askedBy) => (
              <HeatCell
                key={askedBy}
                cell={cells.find((it) => it.topic === topic && it.askedBy === askedBy)}
                topic={topic}
                askedBy={askedBy}
                isAgreed={isAgreed}
                isChosen={chosen?.topic === topic && chosen.askedBy === askedBy}
                isActive={active.topic === topic && active.askedBy === askedBy}
                onFocus={() => setActive({ topic, askedBy })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly cell: GridCell | undefined;
  readonly topic: Topic;
  readonly askedBy: FactValue<'askedBy'>;
  readonly isAgreed: (cell: GridCell) => boolean;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
};

function HeatCell({ cell, topic, askedBy, isAgreed, isChosen, isActive, onFocus }: CellProps) {
  const { t } = useTranslation();
  const owners = cell?.owners ?? [];
  const hasMark = cell !== undefined && isAgreed(cell);
  const [only] = owners;
  const name = t('policy.grid.cell', {
    topic: factValueName(t, 'topic', topic),
    askedBy: t(`policy.grid.askedBy.${askedBy}`),
    owners: owners.map((it) => t(`decision.owner.${it}`)).join(t('policy.or')),
  });
  const tone = only && owners.length === 1 ? ownerTone(only) : 'several';
  return (
    <td aria-selected={isChosen}>
      <button
        type="button"
        className={`heat-cell heat-tone-${tone}`}
        data-cell={`${topic}/${askedBy}`}
        tabIndex={isActive ? 0 : -1}
        aria-label={hasMark ? t('policy.grid.agreedCell', { cell: name }) : name}
        onFocus={onFocus}
        onClick={() => navigate({ screen: 'policy-grid', cell: { topic, askedBy } })}
      >
        {owners.map((it) => (
          <OwnerMark key={it} owner={it} />
        ))}
        {hasMark ? <LocalMark /> : null}
      </button>
    </td>
  );
}
