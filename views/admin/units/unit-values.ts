/** What was typed about a unit. */
export type UnitValues = {
  name: string;
  /** One alias a line. */
  aliases: string;
  phone: string;
  contact: string;
  address: string;
};
