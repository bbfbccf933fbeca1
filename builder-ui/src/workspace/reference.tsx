import { useTranslation } from 'react-i18next';

/** The reference of an inquiry, which inquirers and staff say to one another. */
export function Reference({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <span>
      {t('task.reference')} <span className="nativ-code">{code}</span>
    </span>
  );
}
