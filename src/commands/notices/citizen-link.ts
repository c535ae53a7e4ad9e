import type { Happened } from '../../domain/notice/notice.ts';
import type { Statement } from '../../store/database.ts';
import type { Installation } from '../installation.ts';

/** The address of a page made for one citizen, and what has to be written for it to open. */
export type CitizenLink = { address: string; statements: Statement[] };

/** 评价链接 for the message about an approved reply; null while links can't be made: the message then says so without one. */
export const citizenLink = async (_installation: Installation, _happened: Happened): Promise<CitizenLink | null> =>
  null;
