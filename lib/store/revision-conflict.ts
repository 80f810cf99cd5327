/** Someone else has written this revision of the stream: what was decided on must be read again. */
export class RevisionConflict extends Error {
  override readonly name = "RevisionConflict";

  constructor(stream: string, revision: number) {
    super(`Revision ${revision} of a ${stream} stream exists`);
  }
}
