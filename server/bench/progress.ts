/** Says what takes time, beside the results. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
