/** First come, first served: one holder at a time. */
export function createQueue() {
  let last: Promise<void> = Promise.resolve();

  /** Resolves, when all who came before have released, to one's own release. */
  async function acquire(): Promise<() => void> {
    const before = last;
    let release: () => void = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    const release = await acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  return { acquire, run };
}

export type Queue = ReturnType<typeof createQueue>;
