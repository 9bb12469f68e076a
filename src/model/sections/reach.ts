/** `among` and `where`: only these roles, only these districts. They are names until the network is known. */
import {list, optional, text, turned} from '../../schema/index.ts';

const roles = list(text('a role, such as coaches'), 'roles, such as [coaches, school leaders]', {alone: true, least: 1});
/** A bare number is the district of that number: `3` is `district 3`. */
const district = turned(text('a district, such as Riverton or district 3'), name => (/^\d+$/.test(name.trim()) ? `district ${name.trim()}` : name));
const districts = list(district, 'districts, such as [Riverton, district 3]', {alone: true, least: 1});

export const rolesKind = roles;

export const reachFields = {
  among: optional(roles, {
    about: 'Only these roles: teachers, coaches, school leaders, district leaders, or a roster\'s own. Word of mouth and ties do not ask.',
    examples: [['school leaders', 'coaches']],
  }),
  where: optional(districts, {about: 'Only these districts, so that districts may join year by year. Word of mouth and ties do not ask.', examples: [['district 1', 'district 2']]}),
};

/** Who may be reached, in the planner's words. */
export interface WrittenReach {
  readonly among: readonly string[] | undefined;
  readonly where: readonly string[] | undefined;
}
