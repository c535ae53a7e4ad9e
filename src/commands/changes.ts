/** Told after every commit, so that open pages can count anew. */
export type ChangeListener = (number: string) => void;

export type Changes = {
  /** Says that a ticket has changed. */
  announce: (number: string) => void;
  /** Calls the listener at every change; gives the function that ends it. */
  listen: (listener: ChangeListener) => () => void;
};

/** The news of one process: nothing is stored, who was not listening counts when he comes. */
export const newChanges = (): Changes => {
  const listeners = new Set<ChangeListener>();
  return {
    announce: (number) => {
      for (const listener of listeners) listener(number);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
