/** The file as a whole cannot be read as a catalogue: the line, if one is to blame, and the reason. */
export class CatalogueBroken extends Error {
  constructor(
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(line === null ? reason : `line ${line} ${reason}`);
  }
}
