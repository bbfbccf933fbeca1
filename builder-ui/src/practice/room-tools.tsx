import type { Me, Room } from '@nativ/schemas';
import { type Icon, IconClock, IconInbox, IconMailPlus, IconSettings } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { useNow } from '../ui/use-now.ts';
import { ClockDialog } from './clock-dialog.tsx';
import { DrawerDialog } from './drawer-dialog.tsx';
import { InquiryDialog } from './inquiry-dialog.tsx';
import { clockWords } from './practice-words.ts';
import { RoomDialog } from './room-dialog.tsx';
import classes from './room-frame.module.css';

type Tool = 'clock' | 'inquiry' | 'drawer' | 'room';

interface RoomToolsProps {
  readonly room: Room;
  readonly me: Me;
}

/** What can be done in the room, each in a window of its own: one thing at a time, and always a way back. */
export function RoomTools({ room, me }: RoomToolsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const [open, setOpen] = useState<Tool | null>(null);
  const close = () => setOpen(null);
  const time = clockWords(now, language);
  return (
    <>
      <ul className={classes.tools} aria-label={t('practice.frame.tools')}>
        <ToolButton
          icon={IconClock}
          label={t('practice.clock.open', { time })}
          guide="room-clock"
          onPress={() => setOpen('clock')}
        >
          {time}
        </ToolButton>
        <ToolButton icon={IconMailPlus} onPress={() => setOpen('inquiry')}>
          {t('practice.inquiry.open')}
        </ToolButton>
        <ToolButton
          icon={IconInbox}
          label={t('practice.drawer.openCount', { count: room.drawerCount })}
          onPress={() => setOpen('drawer')}
        >
          {t('practice.drawer.open')} <span className={classes.count}>{room.drawerCount}</span>
        </ToolButton>
        <ToolButton icon={IconSettings} onPress={() => setOpen('room')}>
          {t('practice.room.open')}
        </ToolButton>
      </ul>
      {open === 'clock' && <ClockDialog clock={room.clock} onClose={close} />}
      {open === 'inquiry' && <InquiryDialog room={room} onClose={close} />}
      {open === 'drawer' && <DrawerDialog onClose={close} />}
      {open === 'room' && <RoomDialog room={room} me={me} onClose={close} />}
    </>
  );
}

interface ToolButtonProps {
  readonly icon: Icon;
  /** What it is called where its words do not say enough. */
  readonly label?: string;
  /** By which a lesson points at it. */
  readonly guide?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ToolButton({ icon: ToolIcon, label, guide, onPress, children }: ToolButtonProps) {
  return (
    <li>
      <button
        type="button"
        className={classes.tool}
        aria-label={label}
        aria-haspopup="dialog"
        data-guide={guide}
        onClick={onPress}
      >
        <ToolIcon size={20} aria-hidden />
        {children}
      </button>
    </li>
  );
}
