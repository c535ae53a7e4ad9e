/** What was typed and chosen on the seat's form. `key` is the submission key: one drawn form, one ticket. */
export type IntakeValues = {
  key: string;
  /** The call that the form was opened for; empty without one. */
  call: string;
  /** Which of the seat's drafts this is: the call, a number that was asked for, or empty. */
  draft: string;
  /** Which opening of the desk this is: the same draft may be open on another computer. */
  window: string;
  /** The opening that the draft was kept by when this one took it up; empty for none. */
  after: string;
  title: string;
  text: string;
  city: string;
  county: string;
  address: string;
  name: string;
  phone: string;
  confidential: 'yes' | 'no';
  /** Empty leaves it to the router. */
  kind: string;
  urgency: string;
  channel: string;
  /** The candidate that the agent chose, as `choice.ts` writes it; empty leaves it to the dispatcher. */
  candidate: string;
  /** What was answered to the fields of matters, by field, also to those that are not asked for now. */
  details: Readonly<Record<string, string>>;
  /** 直接答复 in words. */
  answer: string;
  /** The entry that the answer was taken from, and its version; empty for none. */
  entry: string;
  version: string;
};

/** The name of a field's control in the form. */
export const detailName = (field: string): string => `detail-${field}`;
