const BEAT = 1_000;

/** Lets the tab's title say that somebody calls, in turn with its own. Gives the function that ends it. */
export function flashTitle(words: string): () => void {
  let own = document.title;
  const timer = setInterval(() => {
    // A page that came meanwhile has brought its own.
    if (document.title !== words) own = document.title;
    document.title = document.title === words ? own : words;
  }, BEAT);
  return () => {
    clearInterval(timer);
    if (document.title === words) document.title = own;
  };
}
