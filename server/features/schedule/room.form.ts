import * as z from 'zod';
import { chosen, needed } from '../../shared/form.ts';

export const roomForm = z.object({
  locationId: chosen('The location'),
  name: needed('The name', 60),
});

export type RoomValues = z.output<typeof roomForm>;
