import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { ActButton, type ActButtonProps } from './act-button.tsx';

export type CopyButtonProps = {
  readonly text: string;
  readonly label: string;
  readonly children?: string;
  readonly kind?: ActButtonProps['kind'];
  /** The key that copies. */
  readonly keys?: string;
};

/** Copies a text and says that it did. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label, children, kind = 'normal', keys } = props;
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  const name = isCopied ? t('common.copied') : label;
  const shown = isCopied ? t('common.copied') : (children ?? t('common.copy'));

  function copy(): void {
    void navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  }

  useKeys(keys === undefined ? {} : { [keys.toLowerCase()]: copy }, 'screen');
  return (
    <ActButton
      kind={kind}
      {...(name === shown ? {} : { label: name })}
      icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      onPress={copy}
      {...(keys === undefined ? {} : { keys })}
    >
      {shown}
    </ActButton>
  );
}
