import { useTranslation } from 'react-i18next';
import { ChooseFiles } from '../ui/choose-files.tsx';
import { UploadList } from '../ui/upload-list.tsx';
import { useFileUploads } from '../ui/use-file-uploads.ts';
import classes from './items.module.css';

interface KeptFileUploadProps {
  readonly groupKey: string;
  readonly onArrived: (id: string) => void;
}

const none = [] as const;

/** The way to add files: each is kept as soon as it has arrived, and says until then how far it is. */
export function KeptFileUpload({ groupKey, onArrived }: KeptFileUploadProps) {
  const { t } = useTranslation();
  const uploads = useFileUploads(
    { group: groupKey },
    { attached: none, onChange: ([file]) => file && onArrived(file.id) },
  );
  return (
    <div className={classes.stack}>
      <div className={classes.buttons}>
        <ChooseFiles label={t('items.files.add')} uploads={uploads} iconSize={20} />
      </div>
      <UploadList attached={none} uploads={uploads} onChange={() => {}} />
    </div>
  );
}
