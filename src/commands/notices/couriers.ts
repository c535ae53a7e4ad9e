import type { DeliveryWay, Parcel } from '../../domain/notice/delivery.ts';

/** An adapter that hands a parcel over to the world; throws when it could not. */
export type Courier = {
  /** What it is, for the administrator: whether anything leaves the house at all. */
  kind: 'log' | 'smtp' | 'none';
  carry: (parcel: Parcel) => Promise<void>;
};

export type Couriers = Record<DeliveryWay, Courier>;

const absent: Courier = {
  kind: 'none',
  carry: () => Promise.reject(new Error('没有配置发送通道')),
};

/** Where nothing is sent at all, such as on the command line. */
export const noCouriers: Couriers = { message: absent, mail: absent };
