import { lazyComponent } from '../../lib/lazy-component.tsx';

/** Comes when it is first wanted. */
export const RedeemDialog = lazyComponent(
  async () => (await import('./RedeemDialog.tsx')).RedeemDialog,
);
