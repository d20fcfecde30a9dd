/** What is printed on a card: the last twelve characters of an id, in capitals (rule P-17). */
export const codeOf = (id: string): string => id.slice(-12).toUpperCase();

/** A code as a scanner or a person gives it; null when it is none. */
export function parseCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(code) ? code : null;
}
