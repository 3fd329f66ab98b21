import { useTranslation } from 'react-i18next';

import { texts as english } from '../../shared/i18n/en/texts.ts';
import { texts as chinese } from '../../shared/i18n/zh-cn/texts.ts';
import type { FactName } from '../../shared/model/facts.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { askWhom } from './ask-texts.ts';
import { OtherFacts } from './other-facts.tsx';
import { SaveActs } from './save-acts.tsx';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork; readonly fact: FactName };

/** Nobody here knows the fact: a sentence to send, in both languages, and the case as it stands. */
export function AskStep({ store, work, fact }: Props) {
  const { t } = useTranslation();
  const sentences = [
    { locale: 'en', text: english.facts[fact].ask },
    { locale: 'zh-CN', text: chinese.facts[fact].ask },
  ] as const satisfies readonly { locale: Locale; text: string }[];
  return (
    <div className="stack">
      <div>
        <p className="step-number">{t('triage.ask.step')}</p>
        <FocusHeading focusKey={`ask ${fact}`}>
          {t('triage.ask.heading', { fact: t(`facts.${fact}.label`) })}
        </FocusHeading>
        <p className="step-hint">{t('triage.ask.hint')}</p>
      </div>
      <section className="stack-tight">
        <h3 className="label">{t(`facts.askWhom.${askWhom[fact]}`)}</h3>
        {sentences.map(({ locale, text }) => (
          <div key={locale} className="ask-sentence">
            <p lang={locale}>{text}</p>
            <CopyButton
              text={text}
              label={t('common.labelled', {
                label: t('common.copy'),
                value: t(`common.languageNames.${locale}`),
              })}
            />
          </div>
        ))}
      </section>
      <OtherFacts store={store} work={work} fact={fact} />
      <div className="acts">
        <ActButton keys="⌫" onPress={() => void store.back()}>
          {t('triage.ask.back')}
        </ActButton>
      </div>
      <SaveActs store={store} work={work} isOpen />
    </div>
  );
}
