/** The demo account's name in addresses: `/a/demo`. */
export const DEMO_SLUG = 'demo';

export interface DemoSignIn {
  readonly login: string;
  readonly password: string;
  readonly role: string;
}

const password = 'demo-cartwheel';

/** Public on purpose: the sign-in page of the demo account shows them. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  { login: 'owner', password, role: 'Owner' },
  { login: 'manager', password, role: 'Manager' },
  { login: 'frontdesk', password, role: 'Front desk' },
  { login: 'instructor', password, role: 'Instructor' },
];
