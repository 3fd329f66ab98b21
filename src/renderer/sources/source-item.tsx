import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { CatalogueSource } from '../../shared/model/catalogue-source.ts';
import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { NameForm } from '../parts/name-form.tsx';
import type { SourcesStore } from './sources-store.ts';

/** A price list that was not imported for this long is worth a look. */
const staleDays = 90;
const dayMs = 86_400_000;

type Props = {
  readonly source: CatalogueSource;
  readonly place: number;
  readonly isFirst: boolean;
  /** True: nothing below it can be passed. */
  readonly isLast: boolean;
  readonly isRenaming: boolean;
  readonly isWorking: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRename: (isOpen: boolean) => void;
  readonly store: SourcesStore;
};

/** One source: how much it holds, when and by whom it was imported, its place. */
export function SourceItem(props: Props) {
  const { t } = useTranslation();
  const { source, place, onMove, onRename, isWorking, store } = props;
  const isSample = source.kind === 'sample';
  const name = isSample ? t('sources.sample') : source.name;

  async function rename(next: string): Promise<void> {
    if (await store.rename(source.id, next)) onRename(false);
  }

  if (props.isRenaming) {
    return (
      <li className="source-item" data-source={source.id}>
        <NameForm
          label={t('sources.name')}
          start={source.name}
          onDone={(next) => void rename(next)}
          onCancel={() => onRename(false)}
        />
      </li>
    );
  }
  return (
    <li className="source-item" data-source={source.id}>
      <span className="source-place number">{place}</span>
      <span className="source-name">
        <b className="clip" title={name}>
          {name}
        </b>
        <SourceAge source={source} />
      </span>
      <span className="number source-count">
        {t('sources.offers', { count: source.offerCount })}
      </span>
      {isSample ? null : (
        <span className="acts">
          <ActButton
            label={t('sources.up', { name })}
            icon={<ArrowUp aria-hidden="true" />}
            isDisabled={props.isFirst || isWorking}
            onPress={() => onMove(-1)}
          >
            {''}
          </ActButton>
          <ActButton
            label={t('sources.down', { name })}
            icon={<ArrowDown aria-hidden="true" />}
            isDisabled={props.isLast || isWorking}
            onPress={() => onMove(1)}
          >
            {''}
          </ActButton>
          <ActButton label={t('sources.renameOf', { name })} onPress={() => onRename(true)}>
            {t('sources.rename')}
          </ActButton>
          <ActButton
            label={t('sources.removeOf', { name })}
            isDisabled={isWorking}
            onPress={() => void store.remove(source)}
          >
            {t('sources.remove')}
          </ActButton>
        </span>
      )}
    </li>
  );
}

function SourceAge({ source }: { readonly source: CatalogueSource }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (source.kind === 'sample') return <span className="dim">{t('sources.sampleAbout')}</span>;
  const { fileName: file, importedBy: by, importedAt } = source;
  const ago = formatAgo(importedAt, now, locale);
  const isStale = now.getTime() - Date.parse(importedAt) > staleDays * dayMs;
  return (
    <span className="dim break">
      {by === ''
        ? t('sources.importedByNobody', { file, ago })
        : t('sources.imported', { file, by, ago })}
      {isStale ? <span className="warn"> · {t('sources.stale', { days: staleDays })}</span> : null}
    </span>
  );
}
