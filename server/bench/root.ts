import { fileURLToPath } from 'node:url';

/** The project's folder, seen from the compiled bench. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
