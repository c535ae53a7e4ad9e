/** What we use of htmx, which is loaded before us. */
export type Htmx = {
  swap: (context: Record<string, unknown>) => Promise<void>;
  ajax: (verb: string, address: string, options: Record<string, unknown>) => Promise<void>;
  registerExtension: (name: string, extension: Record<string, unknown>) => void;
};

declare global {
  interface Window {
    htmx?: Htmx;
  }
}

/** htmx of this page; undefined where it did not load. */
export const htmx = (): Htmx | undefined => window.htmx;
