import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';

import { KeyHint } from './key-hint.tsx';

export type ActButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `primary` once per screen: the next act. `plain` recedes into the text. */
  readonly kind?: 'primary' | 'normal' | 'plain' | 'danger';
  readonly keys?: string;
  readonly label?: string;
  readonly isDisabled?: boolean;
  /** True while it acts: it keeps its place and the focus, and a second press does nothing. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
};

/** A button that acts, with its key. */
export function ActButton(props: ActButtonProps) {
  const { children, onPress, kind = 'normal', keys, label, icon, isPending = false } = props;
  return (
    <Button
      className={`act-button act-button-${kind}`}
      onPress={isPending ? () => undefined : onPress}
      type={isPending ? 'button' : (props.type ?? 'button')}
      isDisabled={props.isDisabled ?? false}
      data-pending={isPending || undefined}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span className="act-button-text">{children}</span>
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </Button>
  );
}
