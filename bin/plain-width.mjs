/**
 * How many columns a text takes, in place of the package `string-width` that yargs lays help out with: that one loads tables of emoji at each
 * start, which takes half as long as Node itself takes to start. What dlsim says of its commands is in letters of one column (a test sees to it).
 */
export default text => text.length;
