import sanitizeHtml from 'sanitize-html';
import { type Block, textOf } from '../../domain/knowledge/rich.ts';
import { blocksOfHtml, htmlOf } from '../../domain/knowledge/rich-html.ts';
import { blocksOfMarks } from '../../domain/knowledge/rich-marks.ts';

/** What may stand in an entry; a word processor's tags become the nearest of these. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h3', 'ul', 'ol', 'li', 'table', 'tr', 'th', 'td', 'strong', 'em', 'a', 'br'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'xmp',
    'noscript',
    'title',
    'head',
    'svg',
    'math',
    'iframe',
    'object',
    'template',
  ],
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    b: 'strong',
    i: 'em',
    div: 'p',
    section: 'p',
    dt: 'p',
    dd: 'p',
  },
};

/** HTML as it was pasted or imported, read as the parts that we know. Sanitised by the library first, and written anew by us after. */
export const blocksOfForeign = (html: string): Block[] => blocksOfHtml(sanitizeHtml(html, allowed));

const LOOKS_LIKE_HTML =
  /^\s*<(?:!--|!doctype|html|body|meta|p|div|h[1-6]|ul|ol|table|span|br|strong|em|b|i|section)\b[^>]*>/iu;

/** What was typed, with our marks or as HTML. */
export const blocksOfBody = (typed: string): Block[] =>
  LOOKS_LIKE_HTML.test(typed) ? blocksOfForeign(typed) : blocksOfMarks(typed);

/** What is kept of a body: its HTML, and its text for search. */
export const keptBody = (typed: string): { html: string; text: string } => {
  const blocks = blocksOfBody(typed);
  return { html: htmlOf(blocks), text: textOf(blocks) };
};
