/** A body that claims more is not read at all. */
const MOST_DRAINED = 200 * 1024 * 1024;

/**
 * Reads a form with a file and holds no more than `limit` bytes of it. Of a longer one the first `head` bytes are
 * read as a form (fields stand before the file) and the rest is thrown away as it comes: a browser shows no
 * answer before it has sent everything. Nothing for a body that is no such form.
 */
export async function readLimitedForm(
  request: Request,
  { limit, head }: { limit: number; head: number },
): Promise<{ form: FormData; isCut: boolean } | undefined> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  const claimed = Number(request.headers.get("content-length") ?? 0);
  if (!boundary || !request.body || claimed > MOST_DRAINED) return undefined;
  const { bytes, isCut } = await readUpTo(request.body, claimed > limit ? head : limit);
  const whole = isCut ? Buffer.concat([bytes.subarray(0, head), Buffer.from(`\r\n--${boundary}--\r\n`)]) : bytes;
  try {
    return { form: await new Response(new Uint8Array(whole), { headers: { "content-type": type } }).formData(), isCut };
  } catch {
    return undefined;
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<{ bytes: Buffer; isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (size < limit) chunks.push(part.value);
    size += part.value.length;
    if (size > MOST_DRAINED) await reader.cancel();
  }
  return { bytes: Buffer.concat(chunks), isCut: size > limit };
}
