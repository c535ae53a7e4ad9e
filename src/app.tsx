import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import { DamagedFormPage } from '../views/errors/damaged-form.tsx';
import { NotFoundPage } from '../views/errors/not-found.tsx';
import { ServerErrorPage } from '../views/errors/server-error.tsx';
import { TooLargePage } from '../views/errors/too-large.tsx';
import type { Installation } from './commands/installation.ts';
import { preferences } from './http/account/preferences.ts';
import { session } from './http/account/session.tsx';
import { admin } from './http/admin/routes.tsx';
import type { Assets } from './http/assets.ts';
import { SESSION_COOKIE } from './http/authenticate.ts';
import { callbackAuditBook } from './http/books/callback-audits.tsx';
import { callsBook } from './http/books/calls/routes.tsx';
import { exclusionBook } from './http/books/exclusions.tsx';
import { rates } from './http/books/rates/routes.tsx';
import { rectificationBook } from './http/books/rectifications/routes.tsx';
import { repeats } from './http/books/repeats.tsx';
import { returnBook } from './http/books/returns/routes.tsx';
import { bookIndex } from './http/books/routes.tsx';
import { callReviews } from './http/call-reviews/routes.tsx';
import { calls } from './http/calls/routes.tsx';
import { cameFrom } from './http/came-from.ts';
import { citizen } from './http/citizen/routes.tsx';
import { dispatch } from './http/dispatch/routes.tsx';
import type { Env } from './http/env.ts';
import { exchange } from './http/exchange/routes.ts';
import { knowledge } from './http/knowledge/routes.tsx';
import { live } from './http/live/routes.tsx';
import { headers } from './http/middleware/headers.ts';
import { requestLog } from './http/middleware/log.ts';
import { originCheck } from './http/middleware/origin.ts';
import { request } from './http/middleware/request.ts';
import { notices } from './http/notices/routes.tsx';
import { phone } from './http/phone/routes.tsx';
import { practice } from './http/practice/routes.tsx';
import { precedents } from './http/precedents/routes.tsx';
import { preferencesOf } from './http/preferences.ts';
import { print } from './http/print/routes.tsx';
import { quality } from './http/quality/routes.tsx';
import { queue } from './http/queue/routes.tsx';
import { recordings } from './http/recordings/routes.tsx';
import { savedFilters } from './http/saved-filters/routes.tsx';
import { search } from './http/search/routes.tsx';
import { seat } from './http/seat/routes.tsx';
import { seats } from './http/seats/routes.tsx';
import { standard } from './http/standard/routes.tsx';
import { supervision } from './http/supervision/routes.ts';
import { templates } from './http/templates/routes.tsx';
import { ticket } from './http/ticket/routes.tsx';
import { unit } from './http/unit/routes.tsx';
import { wallboard } from './http/wallboard/routes.tsx';

/** Five files of 10 MB and the text around them. */
const FILES_LIMIT = 56 * 1024 * 1024;
/** The longest texts of any other form, many times over. */
const TEXT_LIMIT = 1024 * 1024;
const TAKES_FILES =
  /^\/(appeals|tickets\/\d+\/(return|reply|dispute|statement|assist-reply|supervision-answer|rating-contest|feedback)|admin\/units\/import|knowledge\/import)(\/|$)/u;
/** An entry takes files where it is written, not where its text is tried out or spoken of. */
const ENTRY_TAKES_FILES = /^\/knowledge\/(?!(pasted|preview|missing|flags|export)$)[\w-]+$/u;

const takesFiles = (path: string): boolean => TAKES_FILES.test(path) || ENTRY_TAKES_FILES.test(path);

/** What the body's parser says of a form that broke off on the way. */
const isDamagedForm = (fault: Error): boolean => fault instanceof TypeError && /form-?data/iu.test(fault.message);

/** The web application of one installation: the order of the middleware and what is mounted where, nothing else. */
export const appOf = (installation: Installation, assets: Assets, logger: Logger): Hono<Env> => {
  const app = new Hono<Env>();
  const errorContext = (c: Parameters<typeof preferencesOf>[0]) => ({
    hotline: installation.hotlineName,
    assets,
    preferences: preferencesOf(c),
  });
  app.use(requestId(), requestLog(logger), headers(installation.https, installation.switchboard?.server ?? null));
  app.get('/assets/:file', (c) => assets.serve(c));
  app.get('/health', (c) => c.json({ status: 'ok', edition: installation.edition }));
  app.use(request(installation, assets));
  // Other systems hand in here, with a token of their own and from no page of ours.
  app.route('/', exchange);
  app.use(originCheck);
  const tooLarge = (c: Context<Env>) => {
    // The rest of the body is not read: without this the browser would send its next request into a closing connection.
    c.header('Connection', 'close');
    return c.html(<TooLargePage {...errorContext(c)} back={cameFrom(c)} files={takesFiles(c.req.path)} />, 413);
  };
  const withFiles = bodyLimit({ maxSize: FILES_LIMIT, onError: tooLarge });
  const withoutFiles = bodyLimit({ maxSize: TEXT_LIMIT, onError: tooLarge });
  app.use((c, next) => (takesFiles(c.req.path) ? withFiles(c, next) : withoutFiles(c, next)));
  for (const routes of [
    session,
    preferences,
    citizen,
    unit,
    queue,
    savedFilters,
    templates,
    dispatch,
    search,
    // Before the desk, which only some of those who telephone may use.
    phone,
    seat,
    print,
    ticket,
    standard,
    quality,
    live,
    notices,
    bookIndex,
    repeats,
    rates,
    callbackAuditBook,
    exclusionBook,
    supervision,
    precedents,
    returnBook,
    rectificationBook,
    callsBook,
    calls,
    seats,
    wallboard,
    knowledge,
    practice,
    callReviews,
    recordings,
    admin,
  ])
    app.route('/', routes);
  app.notFound((c) =>
    c.html(<NotFoundPage {...errorContext(c)} staff={getCookie(c, SESSION_COOKIE) !== undefined} />, 404),
  );
  app.onError((fault, c) => {
    if (isDamagedForm(fault)) return c.html(<DamagedFormPage {...errorContext(c)} />, 400);
    logger.error({ err: fault, request: c.var.requestId, path: c.req.path }, 'fault');
    return c.html(<ServerErrorPage {...errorContext(c)} request={c.var.requestId} />, 500);
  });
  return app;
};
