import type { DivisionCode } from '../directory/division.ts';
import type { Channel } from './channel.ts';

/** 附件: a stored file; `sha256` is its address in the store of uploads. */
export type Attachment = { id: string; name: string; mediaType: string; bytes: number; sha256: string };

/** 诉求人: who speaks. */
export type Citizen = { name: string; phone: string };

/** 发生地: what was chosen and typed, before anything is read out of the text. */
export type StatedPlace = {
  /** The finest division chosen: city, county or street; null when none was. */
  division: DivisionCode | null;
  address: string;
};

/** 要素: one answer to a field of the matter; the name is kept as it stood on the form. */
export type AppealDetail = {
  field: string;
  name: string;
  value: string;
  /** It names a place or body, so that the router reads it too. */
  routed?: true;
};

/** 诉求: what the citizen says, kept as said. */
export type Appeal = {
  title: string;
  text: string;
  channel: Channel;
  citizen: Citizen;
  /** 保密: the handling unit is not shown who the citizen is. */
  confidential: boolean;
  place: StatedPlace;
  /** Division of the hotline that took it. */
  city: DivisionCode;
  attachments: Attachment[];
  /** 事项要素: what a matter asks for beside the words, such as a plate number; none in appeals that were not asked. */
  details?: readonly AppealDetail[];
};

/** Gives a title where the citizen wrote none: the first clause of the text, 30 characters at most. */
export const titleOf = (title: string, text: string): string => {
  const typed = title.trim();
  if (typed !== '') return typed;
  const clause = text.trim().split(/[。！？!?\n；;]/u, 1)[0] ?? '';
  const characters = [...clause.trim()];
  return characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : characters.join('') || '（无标题）';
};
