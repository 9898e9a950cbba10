import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../numbers.ts';

/** What is read at one moment depends on what was exported just before. */
const SAMPLES = 20;
const SAMPLE_MS = 500;

/** So long `typicalMemory` takes. */
export const MEMORY_TAKES_MS: number = SAMPLES * SAMPLE_MS;

/**
 * Garbage that was not collected yet says nothing of what is kept, so it is collected before.
 * @returns the median of the resident memory over some seconds, in bytes
 */
export async function typicalMemory(): Promise<number> {
  const samples: number[] = [];
  collectGarbage();
  while (samples.length < SAMPLES) {
    await wait(SAMPLE_MS);
    samples.push(process.memoryUsage.rss());
  }
  return median(samples);
}

/** @returns what of the resident memory the engine knows; the rest is code, and what the C library keeps. */
export function ofWhich(): string {
  const { heapUsed, heapTotal, external } = process.memoryUsage();
  return `heap ${mb(heapUsed)} of ${mb(heapTotal)} MB, ${mb(external)} MB outside it`;
}

/** @returns bytes as whole megabytes */
export function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
}
