import { postDocument } from '../lib/post-document.ts';
import type { ExampleIds } from './examples.ts';
import { ExplorerClassesDocument, ExplorerFamiliesDocument } from './Explorer.generated.ts';

const none: ExampleIds = { familyId: '', passId: '', studentId: '', classId: '' };

/** Looks for a family whose pass can be punched today. Who may not see passes gets examples without ids. */
export async function findExampleIds(): Promise<ExampleIds> {
  try {
    const { families } = await postDocument(ExplorerFamiliesDocument, {});
    const nodes = families.edges.map(({ node }) => node);
    const family = nodes.find(({ passes }) => passes.some(({ viewerCan }) => viewerCan.punchIn));
    const holder = family?.passes.find(({ viewerCan }) => viewerCan.punchIn);
    if (!family || !holder) return { ...none, familyId: nodes[0]?.id ?? '' };
    const ids = { familyId: family.id, passId: holder.pass.id, studentId: holder.student.id };
    const { punchableClasses } = await postDocument(ExplorerClassesDocument, {
      passId: ids.passId,
      studentId: ids.studentId,
    });
    return { ...ids, classId: punchableClasses.eligible[0]?.class.id ?? '' };
  } catch {
    return none;
  }
}
