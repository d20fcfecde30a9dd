import type { ClassSpec, LevelName, ProgramName } from '../catalogue/class-spec.ts';
import { drawnFrom, happens } from '../records/drawn.ts';

const WHAT: Record<ProgramName, Record<LevelName, string>> = {
  Gymnastics: {
    'Parent & Tot': 'Climbing, rolling and balancing together with a parent, on soft mats.',
    Preschool: 'First rolls, hangs and jumps through stations that change every week.',
    Beginner: 'The basics on floor, bar, beam and vault, in small groups.',
    Intermediate: 'Cartwheels to handsprings, and short routines on each apparatus.',
    Advanced: 'For gymnasts who have their handspring: strength, routines and new skills.',
    'Drop-in': 'Free practice on all apparatus while a coach looks on.',
  },
  Swim: {
    'Parent & Tot': 'Songs and games in warm water, with a parent all the time.',
    Preschool: 'Putting the face in, floating and the first strokes without a parent.',
    Beginner: 'Front and back float, gliding, and ten metres without help.',
    Intermediate: 'Front crawl, back crawl and the first lengths of the pool.',
    Advanced: 'Lengths, turns and technique for those who swim well already.',
    'Drop-in': 'Swimming without a lesson; lifeguards are on deck.',
  },
  Dance: {
    'Parent & Tot': 'Moving to music together with a parent.',
    Preschool: 'Rhythm, balance and imagination, with stories to dance to.',
    Beginner: 'First steps of the style, and a short dance for the recital.',
    Intermediate: 'Longer combinations, turns and jumps; one year of classes is expected.',
    Advanced: 'Technique twice a week or more, for dancers who know the basics by heart.',
    'Drop-in': 'The studio is open for practice, with music and a teacher to ask.',
  },
};

const BRING: Record<ProgramName, readonly string[]> = {
  Gymnastics: ['Bare feet and long hair tied back.', 'Please bring a water bottle.'],
  Swim: ['Bring a towel, goggles and a bathing cap.', 'Showers before the pool, please.'],
  Dance: ['Ballet slippers or bare feet; hair tied back.', 'Indoor shoes with soft soles.'],
};

/** What families read about a class; some classes say nothing. */
export function describe({ name, program, level }: ClassSpec): string | null {
  const key = `class ${name}`;
  if (!happens(key, 0.9)) return null;
  const what = WHAT[program][level];
  return happens(`${key} bring`, 0.6)
    ? `${what} ${drawnFrom(`${key} what`, BRING[program])}`
    : what;
}
