import { nextAttempt, type Parcel } from '../../domain/notice/delivery.ts';
import { Conflict } from '../../store/database.ts';
import { claimDelivery, dueDeliveries, settleDelivery } from '../../store/deliveries.ts';
import type { DeliveryRow } from '../../store/schema.ts';
import type { Installation } from '../installation.ts';

/** Parcels handed over, put off and given up in one go. */
export type Delivered = { taken: number; putOff: number; failed: number };

const BATCH = 100;
const FAULT_LENGTH = 200;

/** What a server said, without numbers and addresses of people. */
const faultOf = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault))
    .replaceAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/gu, '（邮箱）')
    .replaceAll(/\d{7,}/gu, '（号码）')
    .slice(0, FAULT_LENGTH);

const parcelOf = ({ way, recipient, subject, text, ticket }: DeliveryRow): Parcel => ({
  way: way === 'mail' ? 'mail' : 'message',
  recipient,
  subject,
  text,
  ticket,
});

type Outcome = keyof Delivered | 'elsewhere';

/** One attempt: counted first, then made, then settled. After the last one a person has to look at it. */
const attempt = async ({ store, clock, couriers }: Installation, row: DeliveryRow): Promise<Outcome> => {
  const attempts = row.attempts + 1;
  const next = nextAttempt(attempts, clock());
  try {
    await claimDelivery(store, row, next ?? clock());
  } catch (fault) {
    if (fault instanceof Conflict) return 'elsewhere';
    throw fault;
  }
  const parcel = parcelOf(row);
  try {
    await couriers[parcel.way].carry(parcel);
  } catch (fault) {
    await settleDelivery(store, row.id, { state: next === null ? 'failed' : 'waiting', fault: faultOf(fault) });
    return next === null ? 'failed' : 'putOff';
  }
  await settleDelivery(store, row.id, { state: 'taken', takenAt: new Date(clock()), fault: '' });
  return 'taken';
};

/** 发送: hands over what is due by the couriers of the installation. What fails is tried again after growing pauses. */
export const deliverDue = async (installation: Installation): Promise<Delivered> => {
  const delivered: Delivered = { taken: 0, putOff: 0, failed: 0 };
  const rows = await dueDeliveries(installation.store, installation.clock(), BATCH);
  for (const row of rows) {
    const outcome = await attempt(installation, row);
    if (outcome !== 'elsewhere') delivered[outcome] += 1;
  }
  return delivered;
};
