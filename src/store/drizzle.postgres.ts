import { defineConfig } from 'drizzle-kit';

/** drizzle-kit reads this to write the migrations of one engine. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/schema.postgres.ts',
  out: './data/migrations/postgres',
});
