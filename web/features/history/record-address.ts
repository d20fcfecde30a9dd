/** Where the portal shows a record of a kind; null for those that have no page of their own. */
export function recordAddress(kind: string, id: string): string | null {
  const page = pages[kind];
  return page ? page(id) : null;
}

const pages: Record<string, ((id: string) => string) | undefined> = {
  FAMILY: (id) => `/families/${id}`,
  STUDENT: (id) => `/students/${id}`,
  CLASS: (id) => `/classes/${id}`,
  PASS: (id) => `/passes/${id}/statement`,
  PASS_TYPE: (id) => `/pass-types/${id}`,
  STAFF: (id) => `/staff/${id}`,
  TASK: (id) => `/tasks/${id}`,
  USER_GROUP: (id) => `/staff/groups/${id}`,
};
