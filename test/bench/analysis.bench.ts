import { Bench } from 'tinybench';
import { analyse, reanalyse } from '../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../server/src/core/policy/settings';
import { noteOf } from '../unit/core/engine/writing';

const WHOLE = [200, 2000, 50_000];
const TYPED = [1000, 2000, 10_000, 50_000];

/** Analyses of whole notes, in megabytes a second, and of one typed character. */
export async function run(): Promise<void> {
  const bench = new Bench({ time: 1500, warmupTime: 500 });
  const sizes = new Map<string, number>();
  for (const words of WHOLE) {
    const text = noteOf(words);
    const name = `${words} words, whole`;
    sizes.set(name, text.length);
    bench.add(name, () => void analyse(text, DEFAULT_SETTINGS));
  }
  for (const words of TYPED) bench.add(`${words} words, one character`, typing(noteOf(words)));
  await bench.run();
  console.table(
    bench.tasks.map(({ name, result }) => {
      const { p50, p99 } = 'latency' in result ? result.latency : { p50: Number.NaN, p99: Number.NaN };
      const size = sizes.get(name);
      return {
        analysis: name,
        'p50 ms': p50.toFixed(2),
        'p99 ms': p99.toFixed(2),
        'MB/s': size ? (size / p50 / 1000).toFixed(2) : '',
      };
    }),
  );
}

/** Changes one letter at a time, each somewhere else. */
function typing(written: string): () => void {
  let text = written;
  let analysis = analyse(text, DEFAULT_SETTINGS);
  let stroke = 0;
  return () => {
    const from = Math.floor(text.length * ((stroke * 0.37) % 0.99));
    const start = from + Math.max(0, text.slice(from, from + 200).search(/[a-z]/));
    text = text.slice(0, start) + 'etaoin'[stroke++ % 6]! + text.slice(start + 1);
    analysis = reanalyse(text, analysis, { start, oldEnd: start + 1, newEnd: start + 1 });
  };
}
