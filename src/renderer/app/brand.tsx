import { useTranslation } from 'react-i18next';

export function Brand() {
  const { t } = useTranslation();
  return (
    <div className="brand">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M12 3v18M12 5h7l2 2.5L19 10h-7M12 11H6l-2 2.5L6 16h6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </svg>
      <span className="brand-name">{t('app.name')}</span>
    </div>
  );
}
