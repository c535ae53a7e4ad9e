import type { ActFormProps } from '../../parts/act-form.tsx';
import type { TicketView } from '../ticket-view.ts';
import type { ActFields } from './act-fields.ts';

/** What every act's form is given: the page, its fields, and how the form is framed. */
export type ActProps = {
  view: TicketView;
  fields: ActFields;
  frame: Pick<ActFormProps, 'action' | 'version' | 'look' | 'open' | 'target'>;
};
