import { startCounties } from './counties.ts';
import { startDeskDraft } from './desk-draft.ts';
import { startDrafts } from './draft.ts';
import { startGaps } from './gaps.ts';
import { startKeys } from './keys.ts';
import { startPaste } from './paste.ts';
import { startPick } from './pick.ts';
import { startPresence } from './presence.ts';
import { startPrint } from './print.ts';
import { startSession } from './session.ts';
import { startUnread } from './unread.ts';
import { startUrgentNotices } from './urgent-notices.ts';
import { startWaiting } from './waiting.ts';

// Drafts first: what is restored must stand there before an error or a field takes the focus.
startDrafts();
startDeskDraft();
startCounties();
startKeys();
startSession();
startGaps();
startPrint();
startPick();
startPaste();
startUnread();
startWaiting();
startPresence();
startUrgentNotices();
