import { useEffect, type ReactNode } from 'react';

export type SearchOption = {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  /** Stands at the right end, such as an owner's mark. */
  readonly end?: ReactNode;
};

export type OptionGroup = {
  readonly id: string;
  /** Null: the group needs no name. */
  readonly title: string | null;
  /** Which keys its options have, beside the name. */
  readonly hint?: string;
  readonly options: readonly SearchOption[];
};

type OptionListProps = {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  readonly activeIndex: number;
  readonly onChoose: (id: string) => void;
};

/** The results below a search field. The focus stays in the field; the active one is marked. */
export function OptionList({ id, label, groups, activeIndex, onChoose }: OptionListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${activeIndex}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, activeIndex]);
  const starts = startsOf(groups);
  return (
    <div
      id={`${id}-list`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the system's own lists cannot stand below a field
      role="listbox"
      aria-label={label}
      className="option-list"
      hidden={groups.length === 0}
      tabIndex={-1}
    >
      {groups.map((group, place) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of a listbox
        <div key={group.id} role="group" aria-label={group.title ?? label}>
          {group.title === null ? null : (
            <div className="option-group-title">
              {group.title}
              {group.hint === undefined ? null : <span className="option-hint">{group.hint}</span>}
            </div>
          )}
          {group.options.map((option, offset) => {
            const index = (starts[place] ?? 0) + offset;
            return (
              <OptionRow
                key={option.id}
                id={`${id}-${index}`}
                option={option}
                isActive={index === activeIndex}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

type OptionRowProps = {
  readonly id: string;
  readonly option: SearchOption;
  readonly isActive: boolean;
  readonly onChoose: (id: string) => void;
};

function OptionRow({ id, option, isActive, onChoose }: OptionRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element belongs to a select
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option.id)}
    >
      <span className="option-title" title={option.title}>
        {option.title}
      </span>
      {option.about === undefined ? null : <span className="option-about">{option.about}</span>}
      {option.end}
    </div>
  );
}

/** How many options stand before each group. */
function startsOf(groups: readonly OptionGroup[]): number[] {
  let count = 0;
  return groups.map((group) => {
    const start = count;
    count += group.options.length;
    return start;
  });
}
