/** Anything shorter needs no word. */
const QUIET_MS = 2000;

/**
 * Says how far something is, once it takes longer than two seconds: on a terminal in one line that is written anew,
 * elsewhere in a plain line for every tenth.
 */
export function progress(out: NodeJS.WriteStream = process.stderr) {
  const started = performance.now();
  let said = "";

  return {
    report(stage: string, done: number): void {
      if (performance.now() - started < QUIET_MS) return;
      const percent = Math.floor(done * 100);
      const line = `${stage} ${out.isTTY ? percent : percent - (percent % 10)}%`;
      if (line === said) return;
      said = line;
      out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end(): void {
      if (said !== "" && out.isTTY) out.write("\r\u001b[K");
    },
  };
}
