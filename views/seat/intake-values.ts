/** What was typed and chosen on the seat's form. `key` is the submission key: one drawn form, one ticket. */
export type IntakeValues = {
  key: string;
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
};
