/** Runs every bench in turn: `npm run bench`. Figures only; what may not grow is held by test/unit/core/engine/growth.test.ts. */
import fs from 'node:fs';

const folder = new URL('../../dist/test/bench/', import.meta.url);
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.bench.mjs'))) {
  const { run } = await import(new URL(file, folder));
  await run();
}
