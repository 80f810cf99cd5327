import type { Reporter, TestModule } from "vitest/node";

/** Names each test that was skipped, and counts them in one line at the end. */
export class SkippedTestsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const names = modules.flatMap((module) => [...module.children.allTests("skipped")].map(({ fullName }) => fullName));
    if (names.length === 0) return;
    const counts = new Map<string, number>();
    for (const name of names) {
      const reason = /\(skipped: (.+?)\)/.exec(name)?.[1] ?? "no reason given";
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    const reasons = [...counts].map(([reason, count]) => `${reason}: ${count}`).join(", ");
    process.stdout.write(
      `${names.map((name) => ` ↓ ${name}\n`).join("")}\nSkipped ${names.length} tests (${reasons})\n`,
    );
  }
}
