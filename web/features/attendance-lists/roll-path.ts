interface When {
  date: string;
  starts: string;
}

/** The address of the roll of one occurrence. */
export function rollPathOf(classId: string, { date, starts }: When): string {
  const asked = new URLSearchParams({ date, starts: starts.slice(0, 5) });
  return `/classes/${classId}/attendance?${asked.toString()}`;
}
