/** The kinds of field, for those who describe what a person may write. */
export {anySpelling, choice} from './choice.ts';
export {difference, type Difference} from './difference.ts';
export {either, turned} from './either.ts';
export {flag} from './flag.ts';
export {optional, required, usual, type Definitions, type Field, type Fields, type Infer, type JsonSchema, type Kind, type ReadFields} from './kind.ts';
export {list} from './list.ts';
export {moment, type Moment} from './moment.ts';
export {moneyAnHour, type Money} from './money.ts';
export {names, type Named} from './names.ts';
export {nearest} from './nearest.ts';
export {idOf} from './parameter.ts';
export {count, hours, hoursAWeek, number, share, weeks} from './quantities.ts';
export {quantity} from './quantity.ts';
export {record, wordOf} from './record.ts';
export {inert, isMap, quoted, shown} from './shape.ts';
export {text} from './text.ts';
export {isSure, uncertain, type Distribution, type Uncertain} from './uncertain.ts';
