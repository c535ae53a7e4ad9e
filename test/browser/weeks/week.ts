import type { Browser } from 'playwright-core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../../src/commands/audit/verify.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { fulfilDuties } from '../../../src/jobs/duties.ts';
import { sealChains } from '../../../src/store/seals.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import { launchBrowser, openPage, type WatchedPage } from '../../support/browser.ts';
import { type Desk, fill, sitDown } from '../../support/desk.ts';
import { type TestServer, testServer } from '../../support/server.ts';

/** One story of a week, at a hotline of its own: its people sit down when they first have something to do. */
export type Week = {
  server: TestServer;
  /** It is then; the program has done what was due until then and sealed the days before, as every night. */
  at: (moment: string) => Promise<void>;
  /** The desk of a demonstration account, who signs in anew whenever the time has moved since. */
  desk: (login: string) => Promise<Desk>;
  /** A person's page at an address; gives its words. */
  read: (login: string, address: string) => Promise<string>;
  /** The words that a citizen reads at the phone under number and query code. */
  progress: (number: string, code: string) => Promise<WatchedPage & { words: string }>;
  stored: (number: string) => Promise<Ticket>;
};

/** What the browser says of refusals and of sessions that a night has ended; everything else is a fault of a page. */
const EXPECTED = /status (of )?(401|422)/u;

const begin = async (browser: Browser): Promise<{ week: Week; end: () => Promise<void> }> => {
  const server = await testServer();
  const desks = new Map<string, { desk: Desk; since: number }>();
  const watched: WatchedPage[] = [];
  const desk: Week['desk'] = async (login) => {
    const known = desks.get(login);
    const now = server.clock.now;
    const found = known?.desk ?? (await sitDown(browser, server.address, login));
    if (known && known.since !== now) await found.arrive();
    if (!known) watched.push(found);
    desks.set(login, { desk: found, since: now });
    return found;
  };
  const week: Week = {
    server,
    at: async (moment) => {
      server.clock.set(moment);
      assert.equal((await fulfilDuties(server.installation)).failed, []);
      await sealChains(server.installation.store, server.clock.now);
    },
    desk,
    read: async (login, address) => {
      const { page } = await desk(login);
      await page.goto(address);
      return (await page.textContent('main')) ?? '';
    },
    progress: async (number, code) => {
      const phone = await openPage(browser, server.address, { width: 390, height: 844 });
      watched.push(phone);
      await phone.page.goto('/progress');
      await fill(phone.page.locator('form[action="/progress"]'), { number, code });
      await phone.page.getByRole('button', { name: '查询' }).click();
      await phone.page.waitForURL(`**/progress/${number}`);
      return { ...phone, words: (await phone.page.textContent('main')) ?? '' };
    },
    stored: async (number) => {
      const ticket = await findTicket(server.installation.store, { kind: 'all' }, number);
      if (!ticket) throw new Error(`${number} is gone`);
      return ticket;
    },
  };
  const end = async (): Promise<void> => {
    const said = watched.flatMap(({ complaints }) => complaints).filter((line) => !EXPECTED.test(line));
    assert.equal(said, []);
    const { store, uploadFolder } = server.installation;
    assert.is((await verifyAudit(store, { now: server.clock.now, uploadFolder })).broken, null);
  };
  return {
    week,
    end: async () => {
      try {
        await end();
      } finally {
        for (const { page } of watched) await page.context().close();
        await server.stop();
      }
    },
  };
};

/**
 * Plays stories, each as a test with an installation of its own. At the end of each no page has complained and the audit
 * finds nothing broken.
 */
export const stories = (): ((sentence: string, play: (week: Week) => Promise<void>) => void) => {
  let browser: Browser;
  test.before(async () => {
    browser = await launchBrowser();
  });
  test.after(() => browser.close());
  return (sentence, play) => {
    test(sentence, async () => {
      const { week, end } = await begin(browser);
      let told = false;
      try {
        await play(week);
        told = true;
      } finally {
        // A story that broke off says why; what its pages complained of would hide that.
        if (told) await end();
        else await end().catch(() => undefined);
      }
    });
  };
};
