/** Opens the database before the first request, so that a broken one refuses at start and not at the bedside. */
export async function register(): Promise<void> {
  // A build renders a page or two as well; it must leave no database behind.
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { getServices } = await import("./lib/services.ts");
  await getServices().catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== "StoreRefused") throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}

export async function onRequestError(
  error: unknown,
  _request: unknown,
  context: { routePath?: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportError } = await import("./lib/report-error.ts");
  reportError(error, context.routePath ?? "request");
}
