const longestMilliseconds = 10_000;
/** One Ctrl-C comes twice under npm: from the terminal, and passed on by npm. */
const echoMilliseconds = 1_000;

/**
 * What is to be closed when the process is asked to end, the last opened first. Each is waited for; a second signal, or ten
 * seconds, ends the process as it is: whatever was acknowledged is committed already.
 */
export function untilSignal() {
  const closers: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  let begunAt = 0;

  const closeAll = async () => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop())
      await Promise.resolve()
        .then(close)
        .catch((error) => console.error('closing:', error));
  };
  const end = () => {
    ending ??= closeAll();
    return ending;
  };
  const onSignal = () => {
    if (ending !== undefined) {
      if (performance.now() - begunAt > echoMilliseconds) process.exit(1);
      return;
    }
    begunAt = performance.now();
    setTimeout(() => process.exit(1), longestMilliseconds).unref();
    // Timers of libraries may still run; nothing of ours does.
    void end().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  return {
    /** What was opened after the end began is closed at once. */
    add: (close: () => unknown) => {
      if (ending === undefined) closers.push(close);
      else void Promise.resolve().then(close);
    },
    hasBegun: () => ending !== undefined,
    end,
  };
}
