import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly hasCrashed: boolean };

/** A bug in one screen leaves the others working. */
export class CrashGuard extends Component<Props, State> {
  override state: State = { hasCrashed: false };

  static getDerivedStateFromError(): State {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return <Crashed onAgain={() => this.setState({ hasCrashed: false })} />;
  }
}

function Crashed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyNote title={t('app.crashed.title')} text={t('app.crashed.text')}>
      <ActButton kind="primary" onPress={onAgain}>
        {t('app.crashed.again')}
      </ActButton>
    </EmptyNote>
  );
}
