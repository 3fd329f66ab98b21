import { useTranslation } from 'react-i18next';

import { AppError } from '../../shared/errors.ts';
import { factNames, type Facts } from '../../shared/model/facts.ts';
import { useDesk } from '../app/desk-context.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { Notice } from '../parts/notice.tsx';
import { tryRead } from './find-vector.ts';

type Props = {
  /** Looks like a vector. */
  readonly text: string;
  readonly onTake: (facts: Facts) => void;
};

/** A line of facts that was pasted as the question: what it holds, and the offer to go on with it. */
export function VectorOffer({ text, onTake }: Props) {
  const { t } = useTranslation();
  const read = tryRead(text);
  if (read instanceof AppError) return <ErrorNote error={read} />;
  const { facts } = read;
  const names = factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined
      ? []
      : [
          t('triage.vector.fact', {
            fact: t(`facts.${fact}.label`),
            value: factValueName(t, fact, value),
          }),
        ];
  });
  return (
    <section className="offer-note">
      <h3>{t('triage.vector.heading')}</h3>
      <p className="muted">{t('triage.vector.facts', { count: names.length })}</p>
      <ul className="vector-facts">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <VersionLine version={read.policyVersion} />
      <div className="acts">
        <ActButton kind="primary" keys="Ctrl ↵" onPress={() => onTake(facts)}>
          {t('triage.vector.take')}
        </ActButton>
      </div>
    </section>
  );
}

function VersionLine({ version }: { readonly version: string | null }) {
  const { t } = useTranslation();
  const { status } = useDesk();
  const current = status.policyVersion;
  if (version === null) return <p className="muted">{t('triage.vector.noVersion', { current })}</p>;
  if (version === current) {
    return <p className="muted">{t('triage.vector.sameVersion', { version })}</p>;
  }
  return <Notice>{t('triage.vector.otherVersion', { version, current })}</Notice>;
}
