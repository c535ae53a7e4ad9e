/** A path of our own, as it may stand in a `Location`: never another site, never a control character. */
export const localPath = (path: string, otherwise: string): string =>
  /^\/(?![/\\])[\w\-/?=&%.,:+~]*$/u.test(path) ? path : otherwise;
