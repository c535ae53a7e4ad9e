import { defineConfig } from 'drizzle-kit';

/** drizzle-kit reads this to write the migrations of one engine. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/store/schema.sqlite.ts',
  out: './data/migrations/sqlite',
});
