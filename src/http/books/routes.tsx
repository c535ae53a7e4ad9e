import { Hono } from 'hono';
import { BooksPage } from '../../../views/books/books-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { booksOf } from './books.ts';

export const bookIndex = new Hono<Env>();

bookIndex.get('/books', signedIn, async (c) =>
  c.html(
    <WorkFrame {...(await frameOf(c))} title="台账与统计">
      <BooksPage books={booksOf(c.var.person.role)} />
    </WorkFrame>,
  ),
);
