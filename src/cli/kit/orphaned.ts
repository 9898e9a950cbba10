const LOOK_EVERY_MS = 1_000;

/**
 * Resolves when the process that has started this one is gone, where that was npm: asked to stop, npm ends the shell that
 * it runs a script in, and the script's own process is not told (npm 10, `npm run-script`).
 * @param env `npm_lifecycle_event` is there in what npm runs; without it this never resolves
 * @param parent its process id, asked for every second
 */
export function orphaned(env: NodeJS.ProcessEnv, parent: () => number = () => process.ppid): Promise<void> {
  return new Promise((resolve) => {
    if (env.npm_lifecycle_event === undefined) return;
    const first = parent();
    const timer = setInterval(() => {
      if (parent() === first) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
    timer.unref();
  });
}
