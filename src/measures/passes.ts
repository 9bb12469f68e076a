/** Passes over the world that several measures share; each is made at most once a reading, and only when a measure asks for it. */
import type {ReadonlyWorld} from '../model/world/readonly.ts';
import type {Memory} from './memory.ts';
import {AdviceSurvey} from './passes/advice-survey.ts';
import {Census} from './passes/census.ts';
import {CommunityRound} from './passes/community-round.ts';
import {ConnectedParts} from './passes/connected-parts.ts';
import {HelpLinks} from './passes/help-links.ts';
import {Kept} from './passes/kept.ts';
import {LocalClustering} from './passes/local-clustering.ts';
import type {Pass} from './passes/pass.ts';
import {Practising} from './passes/practising.ts';
import {SchoolRings} from './passes/school-rings.ts';
import {Students} from './passes/students.ts';
import {TieStrength} from './passes/tie-strength.ts';
import {WeeklyRecord} from './passes/weekly-record.ts';

/** The passes of one run. Their working memory is kept from reading to reading. */
export class Passes {
  /** What was so when facilitation ended; null before. */
  memory: Memory | null = null;
  #world: ReadonlyWorld | null = null;
  #reading = 0;
  readonly #census = new Census();
  readonly #practising = new Practising();
  readonly #record = new WeeklyRecord();
  readonly #schoolRings = new SchoolRings();
  readonly #students = new Students();
  readonly #communities = new CommunityRound();
  readonly #help = new HelpLinks();
  readonly #advice = new AdviceSurvey();
  readonly #strength = new TieStrength();
  readonly #clustering = new LocalClustering();
  readonly #parts = new ConnectedParts();
  readonly #kept = new Kept();

  /** Turns to the world as it stands now; what was read before is forgotten. */
  turnTo(world: ReadonlyWorld): this {
    this.#world = world;
    this.#reading++;
    return this;
  }

  get census(): Census {
    return this.#once(this.#census);
  }

  get practising(): Practising {
    return this.#once(this.#practising);
  }

  get record(): WeeklyRecord {
    return this.#once(this.#record);
  }

  get schoolRings(): SchoolRings {
    return this.#once(this.#schoolRings);
  }

  get students(): Students {
    return this.#once(this.#students);
  }

  get communities(): CommunityRound {
    return this.#once(this.#communities);
  }

  get help(): HelpLinks {
    return this.#once(this.#help);
  }

  get advice(): AdviceSurvey {
    return this.#once(this.#advice);
  }

  get strength(): TieStrength {
    return this.#once(this.#strength);
  }

  get clustering(): LocalClustering {
    return this.#once(this.#clustering);
  }

  get parts(): ConnectedParts {
    return this.#once(this.#parts);
  }

  get kept(): Kept {
    this.#kept.memory = this.memory;
    return this.#once(this.#kept);
  }

  #once<P extends Pass>(pass: P): P {
    if (pass.reading !== this.#reading) {
      pass.take(this.#world!);
      pass.reading = this.#reading;
    }
    return pass;
  }
}

export function createPasses(world: ReadonlyWorld, memory: Memory | null): Passes {
  const passes = new Passes();
  passes.memory = memory;
  return passes.turnTo(world);
}
