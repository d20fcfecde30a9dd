import { registerEnumType } from 'type-graphql';

/** Where an act came from. */
export enum Channel {
  OFFICE_PORTAL = 'OFFICE_PORTAL',
  API = 'API',
  COMMAND_LINE = 'COMMAND_LINE',
  SYSTEM = 'SYSTEM',
}

registerEnumType(Channel, {
  name: 'Channel',
  description: 'Where an act came from.',
  valuesConfig: {
    OFFICE_PORTAL: { description: 'A person in the Office Portal.' },
    API: { description: 'A signed-in person through the API or its playground.' },
    COMMAND_LINE: { description: 'A command on the server’s terminal.' },
    SYSTEM: { description: 'Cartwheel itself.' },
  },
});
