import type { School } from './factories.ts';
import type { Audited } from './settings-audited.ts';
import type { TestClient } from './test-app.ts';

/** How mass cancellations and closures are asked for, for the test that nothing changes unseen. */
export function auditedCancellations(
  world: () => { desk: TestClient; school: School },
): Record<string, Audited> {
  const asked = (verb: string, mutation: (school: School) => Promise<string>): Audited => ({
    verb,
    targets: ['TASK'],
    prepare: async () => {
      const { desk, school } = world();
      const sent = await mutation(school);
      return () => desk.data(`mutation { ${sent} { __typename } }`);
    },
  });
  const days = 'from: "2026-11-24", to: "2026-11-25"';
  return {
    cancelClasses: asked('CANCEL_CLASSES', async (school) => {
      const { id } = await school.class();
      return `cancelClasses(input: { classIds: ["${id}"], ${days} })`;
    }),
    closeSchool: asked('CLOSE', async (school) => {
      const { id } = await school.location();
      return `closeSchool(input: { ${days}, locationIds: ["${id}"], programIds: [], reason: "Holidays", compensation: NONE })`;
    }),
  };
}
