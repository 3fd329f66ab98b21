import { useTranslation } from 'react-i18next';

import { toHash, type CaseView } from '../app/route.ts';

type Props = { readonly reference: string; readonly view: CaseView };

/** The three views of a case. */
export function CaseViewLinks({ reference, view }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="segments" aria-label={t('cases.view.label')}>
      {(['decision', 'escalation', 'timeline'] as const).map((it) => (
        <a
          key={it}
          href={toHash({ screen: 'case', reference, view: it })}
          className="segment"
          {...(it === view ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`cases.view.${it}`)}
        </a>
      ))}
    </nav>
  );
}
