import { registerEnumType } from 'type-graphql';

/** Where an act came from. */
export enum Channel {
  OFFICE_PORTAL = 'OFFICE_PORTAL',
  STAFF_PORTAL = 'STAFF_PORTAL',
  CHECK_IN_KIOSK = 'CHECK_IN_KIOSK',
  CUSTOMER_PORTAL = 'CUSTOMER_PORTAL',
  API = 'API',
  COMMAND_LINE = 'COMMAND_LINE',
  SYSTEM = 'SYSTEM',
}

registerEnumType(Channel, {
  name: 'Channel',
  description: 'Where an act came from.',
  valuesConfig: {
    OFFICE_PORTAL: { description: 'A person in the Office Portal.' },
    STAFF_PORTAL: { description: 'A person in the Staff Portal.' },
    CHECK_IN_KIOSK: { description: 'Somebody at the check-in kiosk.' },
    CUSTOMER_PORTAL: { description: 'A family in the Customer Portal.' },
    API: { description: 'A signed-in person through the API or its playground.' },
    COMMAND_LINE: { description: 'A command on the server’s terminal.' },
    SYSTEM: { description: 'Cartwheel itself.' },
  },
});
