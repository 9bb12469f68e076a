/** Passes over the world that several measures share; each is made at most once a reading. */
export interface Passes { readonly week: number; }
