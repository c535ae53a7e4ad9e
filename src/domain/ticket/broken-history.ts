/** A fold met an event that can't stand where it stands: the event list is damaged. */
export class BrokenHistory extends Error {}
