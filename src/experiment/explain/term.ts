/** A word that planners meet, in a paragraph of plain words, and where it comes from. */

export interface Term {
  readonly about: string;
  /** A study, data, or whose idea it is. */
  readonly source: string;
}

export type Terms = Readonly<Record<string, Term>>;

/** What is held about growing networks, and hasn't been measured. */
export const IDEA = 'an idea about how networks of educators grow that dlsim takes up; its size is our judgement';
export const LANGUAGE = 'the language of scenarios (`dlsim schema`)';
export const RESULTS = 'how dlsim tells results';
