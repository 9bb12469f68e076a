/** A strategy of the library: what a planner would write, with what it stands for. It is read like any strategy of a scenario. */

/** A share, `15 %`, or a share with what differs from the phase. */
export type WrittenSpend = string | {readonly share: string; readonly when?: 'summer'};

export interface WrittenPhase {
  readonly name: string;
  readonly spend: Readonly<Record<string, WrittenSpend>>;
  readonly serve?: string;
  readonly mandate?: readonly string[];
  readonly lasts?: string;
  readonly until?: {
    readonly all: readonly {readonly measure: string; readonly 'at least': number; readonly for: string}[];
    readonly 'or after': string;
  };
}

export interface LibraryStrategy {
  readonly id: string;
  readonly title: string;
  /** One or two sentences for a planner: the idea, and where it wins or loses. */
  readonly about: string;
  /** In the scenario's own words. */
  readonly written: {readonly title: string; readonly phases: readonly WrittenPhase[]};
}

export function defineStrategy(id: string, title: string, about: string, phases: readonly WrittenPhase[]): LibraryStrategy {
  return {id, title, about, written: {title, phases}};
}
