/** Colours that carry a meaning of the field; each is always shown with a word or a shape beside it. */
export interface Tones {
  active: string;
  trial: string;
  makeup: string;
  singleDay: string;
  wait: string;
  refusal: string;
  warning: string;
  neutral: string;
}

export type Tone = keyof Tones;
