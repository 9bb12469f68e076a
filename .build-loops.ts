@unmanaged class F32s {
  @inline @operator('[]') get(at: i32): f64 { return load<f32>(changetype<usize>(this) + (<usize>at << 2)); }
  @inline @operator('[]=') set(at: i32, value: f64): void { store<f32>(changetype<usize>(this) + (<usize>at << 2), <f32>value); }
}
@unmanaged class F64s {
  @inline @operator('[]') get(at: i32): f64 { return load<f64>(changetype<usize>(this) + (<usize>at << 3)); }
  @inline @operator('[]=') set(at: i32, value: f64): void { store<f64>(changetype<usize>(this) + (<usize>at << 3), <f64>value); }
}
@unmanaged class I32s {
  @inline @operator('[]') get(at: i32): i32 { return load<i32>(changetype<usize>(this) + (<usize>at << 2)); }
  @inline @operator('[]=') set(at: i32, value: i32): void { store<i32>(changetype<usize>(this) + (<usize>at << 2), <i32>value); }
}
@unmanaged class I16s {
  @inline @operator('[]') get(at: i32): i32 { return load<i16>(changetype<usize>(this) + (<usize>at << 1)); }
  @inline @operator('[]=') set(at: i32, value: i32): void { store<i16>(changetype<usize>(this) + (<usize>at << 1), <i16>value); }
}
@unmanaged class U16s {
  @inline @operator('[]') get(at: i32): i32 { return load<u16>(changetype<usize>(this) + (<usize>at << 1)); }
  @inline @operator('[]=') set(at: i32, value: i32): void { store<u16>(changetype<usize>(this) + (<usize>at << 1), <u16>value); }
}
@unmanaged class U8s {
  @inline @operator('[]') get(at: i32): i32 { return load<u8>(changetype<usize>(this) + (<usize>at << 0)); }
  @inline @operator('[]=') set(at: i32, value: i32): void { store<u8>(changetype<usize>(this) + (<usize>at << 0), <u8>value); }
}
function powerOfTwo(n: i32): f64 {
  return n >= 52 && n < 2098 ? reinterpret<f64>(<i64>(n - 51) << 52) : n < 52 ? reinterpret<f64>(<i64>1 << n) : Infinity;
}
function uniformsOf(draws: Draws, rows: I32s, from: i32, count: i32, k: i32, into: F64s): void {
  const key0 = draws.key0, key1 = draws.key1, key2 = 0x1bd11bda ^ key0 ^ key1;
  const keys0 = i32x4.splat(key0), keys1 = i32x4.splat(key1), keys2 = i32x4.splat(key2);
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    let x = i32x4.add(v128.load(changetype<usize>(rows) + (<usize>(from + at) << 2)), keys0), y = i32x4.splat(k + key1);
    x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 13), i32x4.shr_u(y, 19)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 15), i32x4.shr_u(y, 17)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 26), i32x4.shr_u(y, 6)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 6), i32x4.shr_u(y, 26)), x); x = i32x4.add(x, keys1); y = i32x4.add(y, i32x4.splat(key2 + 1));
    x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 17), i32x4.shr_u(y, 15)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 29), i32x4.shr_u(y, 3)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 16), i32x4.shr_u(y, 16)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 24), i32x4.shr_u(y, 8)), x); x = i32x4.add(x, keys2); y = i32x4.add(y, i32x4.splat(key0 + 2));
    x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 13), i32x4.shr_u(y, 19)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 15), i32x4.shr_u(y, 17)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 26), i32x4.shr_u(y, 6)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 6), i32x4.shr_u(y, 26)), x); x = i32x4.add(x, keys0); y = i32x4.add(y, i32x4.splat(key1 + 3));
    x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 17), i32x4.shr_u(y, 15)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 29), i32x4.shr_u(y, 3)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 16), i32x4.shr_u(y, 16)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 24), i32x4.shr_u(y, 8)), x); x = i32x4.add(x, keys1); y = i32x4.add(y, i32x4.splat(key2 + 4));
    x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 13), i32x4.shr_u(y, 19)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 15), i32x4.shr_u(y, 17)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 26), i32x4.shr_u(y, 6)), x); x = i32x4.add(x, y); y = v128.xor(v128.or(i32x4.shl(y, 6), i32x4.shr_u(y, 26)), x); x = i32x4.add(x, keys2); y = i32x4.add(y, i32x4.splat(key0 + 5));
    const high = i32x4.shr_u(x, 5), low = i32x4.shr_u(y, 6), scale = f64x2.splat(1.4901161193847656e-8), width = f64x2.splat(7.450580596923828e-9);
    const place = changetype<usize>(into) + (<usize>at << 3);
    v128.store(place, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(high), f64x2.mul(f64x2.convert_low_i32x4_u(low), scale)), width));
    const high2 = i8x16.shuffle(high, high, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7), low2 = i8x16.shuffle(low, low, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
    v128.store(place + 16, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(high2), f64x2.mul(f64x2.convert_low_i32x4_u(low2), scale)), width));
  }
  for (; at < count; at++) into[at] = uniformOf(draws, rows[from + at], k);
}

@unmanaged class Educators {
  count: i32;
  themes: i32;
  ring: U8s;
  nominal: U8s;
  knowHow: F32s;
  focus: U8s;
  quality: F32s;
  startQuality: F32s;
  dip: F32s;
  oldPractice: F32s;
  demand: F32s;
  ownership: F32s;
  energy: F32s;
  activity: F32s;
  peerSupport: F32s;
  given: F32s;
  received: F32s;
  tries: U16s;
  last: I16s;
  reached: I16s;
  seen: I16s;
  unmet: I16s;
  led: I16s;
  community: I32s;
}
@unmanaged class Ties {
  degree: U16s;
  first: I32s;
  alter: I32s;
  strength: F32s;
  floor: F32s;
  help: F32s;
}
@unmanaged class Counted {
  practice: f64;
  demand: f64;
  ownership: f64;
  energy: f64;
  oldPractice: f64;
  people: i32;
  outside: i32;
  interested: i32;
  engaged: i32;
  practising: i32;
  reached: i32;
  led: i32;
  tieEnds: i32;
}
@unmanaged class Links {
  links: i32;
  returned: i32;
  amongCommunities: i32;
  acrossCommunities: i32;
}
@unmanaged class Clustered {
  clustering: f64;
  people: i32;
}
@unmanaged class Practised {
  quality: f64;
  gain: f64;
  peerSupport: f64;
  people: i32;
  deep: i32;
}
@unmanaged class Strengths {
  strength: f64;
  ends: i32;
}
@unmanaged class Contacts {
  count: i32;
  asker: I32s;
  partner: I32s;
  number: U8s;
  theme: U8s;
  setting: U8s;
  partnerRing: U8s;
  slot: I32s;
  backSlot: I32s;
  strangers: U8s;
  willing: F64s;
  outcome: U8s;
  depth: F64s;
  partnerKnows: F64s;
  gap: F64s;
  introduced: I32s;
}
@unmanaged class Communities {
  count: i32;
  size: U8s;
  members: I32s;
  focus: U8s;
  cohesion: F32s;
  protectedUntil: I32s;
  meets: U8s;
  presenter: I32s;
}
@unmanaged class Draws {
  key0: i32;
  key1: i32;
}
@unmanaged class Places {
  firstPost: I32s;
  holder: I32s;
  post: I32s;
  school: I32s;
  exchange: F64s;
  knowHow: F32s;
}
@unmanaged class Members {
  count: i32;
  rows: I32s;
  engagedCount: i32;
  engaged: I32s;
  stale: i32;
}
@unmanaged class Review {
  shows: U8s;
  practised: F64s;
  count: i32;
  who: I32s;
  ring: U8s;
  socialProof: F64s;
  evidence: F64s;
  sponsor: I32s;
  sponsorCommunity: I32s;
  knowsPractice: U8s;
}
@unmanaged class World {
  educators: Educators;
  ties: Ties;
  communities: Communities;
  places: Places;
  members: Members;
  contacts: Contacts;
}
const REACHED_WEEKS = 52;
const LED_WEEKS = 26;
const OUTSIDE = 0;
const INTEREST = 1;
const ENGAGEMENT = 2;
const PRACTICE = 3;
const LINK = 0.15;
const NO_COMMUNITY = -1;
const DEEP = 0.5;
const NEW_TIE = 0.05;
const PARITY = 0x1bd11bda;
let low = 0;
const GIVEN = 1;
const REFUSED = 0;
const NOBODY = -1;
const KNOWN_TIE = 0.1;
const CONSULTANCY = 2;
const FAINTEST = 0.02;
const NOTHING = 0;
const PRACTISING = 2;
const TRYING = 1;
const NOBODY_2 = -1;
const SEEING_TIE = 0.1;
const SPONSOR_TIE = 0.25;
const INVERSE_LN2 = 1.44269504088896338700;
const LN2_HIGH = 6.93147180369123816490e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const DRAWS_AT_ONCE = 512;
const COMMUNITY_LIMIT = 16;
const NO_MEETING = 0;
const MEETING = 1;
const NO_ANSWER = 2;
const NOBODY_3 = -1;
const ALONE = 0;
const HOURS_IN_MEETING = 0.5;
const HOURS_OTHERWISE = 0.25;
const WEAKEST_AFTER_REFUSAL = 0.021;
const LOSS_BY_REFUSAL = 0.02;
function practisedQuality(p0: Educators, who: i32): f64 {
const quality = p0.quality;
const dip = p0.dip;
return quality[who] * (1 - dip[who]);
}
export function countPeople(educators: Educators, p1: Ties, week: i32, among: I32s, everybody: bool, counted: Counted): void {
const degree = p1.degree;
const ring = educators.ring, demand = educators.demand, ownership = educators.ownership, energy = educators.energy, oldPractice = educators.oldPractice, reached = educators.reached, led = educators.led;
const reachedFrom = week - REACHED_WEEKS, ledFrom = week - LED_WEEKS;
let outside = 0, interested = 0, engaged = 0, practising = 0, tieEnds = 0, recently = 0, leading = 0;
let practice: f64 = 0, demands: f64 = 0, ownerships: f64 = 0, energies: f64 = 0, oldPractices: f64 = 0;
for (let at = 0, end = counted.people; at < end; at++) {
const who = (everybody ? at : among[at]);
const where = ring[who];
outside += i32(where == OUTSIDE);
interested += i32(where == INTEREST);
engaged += i32(where == ENGAGEMENT);
practising += i32(where == PRACTICE);
practice += practisedQuality(educators, who);
tieEnds += degree[who];
recently += i32(reached[who] >= reachedFrom);
leading += i32(led[who] >= ledFrom);
const member = i32(where >= INTEREST), active = i32(where >= ENGAGEMENT);
demands += demand[who] * member;
ownerships += ownership[who] * member;
energies += energy[who] * member;
oldPractices += oldPractice[who] * active;
}
counted.outside = outside;
counted.interested = interested;
counted.engaged = engaged;
counted.practising = practising;
counted.practice = practice;
counted.demand = demands;
counted.ownership = ownerships;
counted.energy = energies;
counted.oldPractice = oldPractices;
counted.reached = recently;
counted.led = leading;
counted.tieEnds = tieEnds;
}
function rootOf(parent: I32s, from: i32): i32 {

let who = from;
while (parent[who] != who) {
parent[who] = parent[parent[who]];
who = parent[who];
}
return who;
}
export function largestPart(p0: Ties, count: i32, parent: I32s, size: I32s): i32 {
const first = p0.first;
const degree = p0.degree;
const alter = p0.alter;
for (let who = 0; who < count; who++) {
parent[who] = who;
size[who] = 1;
}
let largest = i32(count > 0);
for (let who = 0; who < count; who++) {
for (let from = first[who], slot = from + degree[who] - 1; slot >= from && alter[slot] > who; slot--) {
const one = rootOf(parent, who), other = rootOf(parent, alter[slot]);
if (one == other) continue;
const larger = (size[one] < size[other] ? other : one), smaller = (larger == one ? other : one);
parent[smaller] = larger;
size[larger] += size[smaller];
if (size[larger] > largest) largest = size[larger];
}
}
return largest;
}
function slotOf(ties: Ties, ego: i32, alter: i32): i32 {

const first = ties.first, degree = ties.degree, alters = ties.alter;
let slot = first[ego];
const end = slot + degree[ego];
while (slot < end && alters[slot] < alter) slot++;
return (slot < end && alters[slot] == alter ? slot : -1);
}
export function countLinks(p0: Educators, ties: Ties, found: Links): void {
const ring = p0.ring;
const community = p0.community;
const count = p0.count;
const first = ties.first, degree = ties.degree, alter = ties.alter, help = ties.help;
for (let giver = 0; giver < count; giver++) {
if (ring[giver] == OUTSIDE) continue;
for (let slot = first[giver], end = slot + degree[giver]; slot < end; slot++) {
const taker = alter[slot];
if (help[slot] <= LINK || ring[taker] == OUTSIDE) continue;
found.links++;
if (giver < taker && help[slotOf(ties, taker, giver)] > LINK) found.returned += 2;
if (community[giver] == NO_COMMUNITY || community[taker] == NO_COMMUNITY) continue;
found.amongCommunities++;
found.acrossCommunities += i32(community[giver] != community[taker]);
}
}
}
export function shareContacts(p0: Ties, count: i32, shared: I32s, mark: I32s): void {
const first = p0.first;
const degree = p0.degree;
const alter = p0.alter;
for (let who = 0; who < count; who++) {
shared[who] = 0;
mark[who] = -1;
}
for (let who = 0; who < count; who++) {
const from = first[who];
let higher = from + degree[who];
while (higher > from && alter[higher - 1] > who) mark[alter[--higher]] = who;
for (let slot = higher, end = from + degree[who]; slot < end; slot++) {
const other = alter[slot];
let common = 0;
for (let at = first[other] + degree[other] - 1; alter[at] > other; at--) {
const both = 2 * i32(mark[alter[at]] == who);
common += both;
shared[alter[at]] += both;
}
shared[who] += common;
shared[other] += common;
}
}
}
export function sumClustering(p0: Ties, count: i32, shared: I32s, sums: Clustered): void {
const degree = p0.degree;
sums.people = 0;
sums.clustering = 0;
for (let who = 0; who < count; who++) {
if (degree[who] < 2) continue;
sums.people++;
sums.clustering += (f64(shared[who]) / f64((degree[who] * (degree[who] - 1))));
}
}
export function addPractice(educators: Educators, among: I32s, count: i32, everybody: bool, sums: Practised): void {

const ring = educators.ring, startQuality = educators.startQuality, peerSupport = educators.peerSupport;
for (let at = 0; at < count; at++) {
const who = (everybody ? at : among[at]);
if (ring[who] != PRACTICE) continue;
const quality = practisedQuality(educators, who);
sums.people++;
sums.quality += quality;
sums.gain += Math.max(0, quality - startQuality[who]);
sums.peerSupport += peerSupport[who];
sums.deep += i32(quality >= DEEP);
}
}
export function addStrengths(p0: Ties, count: i32, sums: Strengths): void {
const first = p0.first;
const degree = p0.degree;
const strength = p0.strength;
for (let who = 0; who < count; who++) {
for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) sums.strength += strength[slot];
sums.ends += degree[who];
}
}
function slotNear(ties: Ties, ego: i32, alter: i32, slot: i32): i32 {

const first = ties.first[ego];
return (slot >= first && slot < first + ties.degree[ego] && ties.alter[slot] == alter ? slot : slotOf(ties, ego, alter));
}
function wordOf(p0: Draws, who: i32, count: i32): i32 {
const key0 = p0.key0;
const key1 = p0.key1;
const key2 = PARITY ^ key0 ^ key1;
let x = (who + key0) | 0, y = (count + key1) | 0;
x = (x + y) | 0;
y = ((y << 13) | (y >>> 19)) ^ x;
x = (x + y) | 0;
y = ((y << 15) | (y >>> 17)) ^ x;
x = (x + y) | 0;
y = ((y << 26) | (y >>> 6)) ^ x;
x = (x + y) | 0;
y = ((y << 6) | (y >>> 26)) ^ x;
x = (x + key1) | 0;
y = (y + key2 + 1) | 0;
x = (x + y) | 0;
y = ((y << 17) | (y >>> 15)) ^ x;
x = (x + y) | 0;
y = ((y << 29) | (y >>> 3)) ^ x;
x = (x + y) | 0;
y = ((y << 16) | (y >>> 16)) ^ x;
x = (x + y) | 0;
y = ((y << 24) | (y >>> 8)) ^ x;
x = (x + key2) | 0;
y = (y + key0 + 2) | 0;
x = (x + y) | 0;
y = ((y << 13) | (y >>> 19)) ^ x;
x = (x + y) | 0;
y = ((y << 15) | (y >>> 17)) ^ x;
x = (x + y) | 0;
y = ((y << 26) | (y >>> 6)) ^ x;
x = (x + y) | 0;
y = ((y << 6) | (y >>> 26)) ^ x;
x = (x + key0) | 0;
y = (y + key1 + 3) | 0;
x = (x + y) | 0;
y = ((y << 17) | (y >>> 15)) ^ x;
x = (x + y) | 0;
y = ((y << 29) | (y >>> 3)) ^ x;
x = (x + y) | 0;
y = ((y << 16) | (y >>> 16)) ^ x;
x = (x + y) | 0;
y = ((y << 24) | (y >>> 8)) ^ x;
x = (x + key1) | 0;
y = (y + key2 + 4) | 0;
x = (x + y) | 0;
y = ((y << 13) | (y >>> 19)) ^ x;
x = (x + y) | 0;
y = ((y << 15) | (y >>> 17)) ^ x;
x = (x + y) | 0;
y = ((y << 26) | (y >>> 6)) ^ x;
x = (x + y) | 0;
y = ((y << 6) | (y >>> 26)) ^ x;
x = (x + key2) | 0;
y = (y + key0 + 5) | 0;
low = y >>> 6;
return x;
}
function uniformOf(draws: Draws, who: i32, count: i32): f64 {

const high = wordOf(draws, who, count) >>> 5;
return (high + low * 1.4901161193847656e-8) * 7.450580596923828e-9;
}
export function answer(contacts: Contacts, p1: Educators, ties: Ties, communities: Communities, draws: Draws): void {
const knowHow = p1.knowHow;
const themes = p1.themes;
const community = p1.community;
const asker = contacts.asker, partner = contacts.partner, number = contacts.number, theme = contacts.theme, willing = contacts.willing, outcome = contacts.outcome, depth = contacts.depth, partnerKnows = contacts.partnerKnows, gap = contacts.gap, strangers = contacts.strangers;
for (let at = 0; at < contacts.count; at++) {
const who = asker[at], whom = partner[at];
const slot = slotNear(ties, who, whom, contacts.slot[at]);
const together = community[who] != NO_COMMUNITY && community[who] == community[whom];
strangers[at] = (slot < 0 ? 1 : 0);
partnerKnows[at] = knowHow[whom * themes + theme[at]];
gap[at] = partnerKnows[at] - knowHow[who * themes + theme[at]];
depth[at] = 0.5 * ((slot < 0 ? NEW_TIE : ties.strength[slot])) * ((together ? 1 + communities.cohesion[community[who]] : 1));
outcome[at] = (uniformOf(draws, who, number[at]) < willing[at] ? GIVEN : REFUSED);
}
}
function mostKnowing(ties: Ties, p1: Educators, broker: i32, asker: i32, theme: i32): i32 {
const knowHow = p1.knowHow;
const themes = p1.themes;
let most = knowHow[asker * themes + theme], who = NOBODY;
for (let slot = ties.first[broker], end = slot + ties.degree[broker]; slot < end; slot++) {
const third = ties.alter[slot];
if (third == asker || ties.strength[slot] <= KNOWN_TIE || knowHow[third * themes + theme] <= most) continue;
most = knowHow[third * themes + theme];
who = third;
}
return who;
}
export function thinkOfOthers(contacts: Contacts, ties: Ties, educators: Educators, broker: f64, draws: Draws): void {

for (let at = 0; at < contacts.count; at++) {
if (contacts.outcome[at] != GIVEN || contacts.gap[at] > 0) continue;
if (uniformOf(draws, contacts.asker[at], 64 * contacts.partner[at]) >= broker) continue;
contacts.introduced[at] = mostKnowing(ties, educators, contacts.partner[at], contacts.asker[at], contacts.theme[at]);
}
}
function isProtected(communities: Communities, id: i32, week: i32): bool {

return id >= 0 && communities.protectedUntil[id] >= week;
}
export function feelTheEffort(week: i32, contacts: Contacts, communities: Communities, p3: Educators, toll: f64, lift: f64): void {
const energy = p3.energy;
const community = p3.community;
for (let at = 0; at < contacts.count; at++) {
if (contacts.outcome[at] != GIVEN) continue;
const who = contacts.asker[at], whom = contacts.partner[at];
energy[who] += lift * (1 - energy[who]);
if (contacts.setting[at] == CONSULTANCY) continue;
energy[whom] -= toll * energy[whom] * ((isProtected(communities, community[whom], week) ? 0.5 : 1));
}
}
function copySlot(ties: Ties, from: i32, to: i32): void {

ties.alter[to] = ties.alter[from];
ties.strength[to] = ties.strength[from];
ties.floor[to] = ties.floor[from];
ties.help[to] = ties.help[from];
}
export function fadeAll(ties: Ties, count: i32, p2: Places, inside: f64, between: f64): void {
const school = p2.school;
const firstOf = ties.first, degree = ties.degree, strength = ties.strength, floor = ties.floor, alter = ties.alter;
for (let who = 0; who < count; who++) {
const first = firstOf[who], end = first + degree[who];
let stays = first;
for (let slot = first; slot < end; slot++) {
const kept = (inside == between || school[alter[slot]] == school[who] ? inside : between);
strength[slot] = floor[slot] + (strength[slot] - floor[slot]) * kept;
if (strength[slot] < FAINTEST) continue;
if (stays != slot) copySlot(ties, slot, stays);
stays++;
}
degree[who] = stays - first;
}
}
export function keepCount(contacts: Contacts, ties: Ties, p2: Educators, p3: Places): void {
const given = p2.given;
const received = p2.received;
const school = p3.school;
const exchange = p3.exchange;
for (let at = 0; at < contacts.count; at++) {
if (contacts.outcome[at] != GIVEN) continue;
const who = contacts.asker[at], whom = contacts.partner[at];
const slot = slotNear(ties, whom, who, contacts.backSlot[at]);
if (slot >= 0) ties.help[slot] += 1;
received[who] += 1;
given[whom] += 1;
exchange[school[who]] += contacts.depth[at];
exchange[school[whom]] += contacts.depth[at];
}
}
export function learnFromColleagues(week: i32, contacts: Contacts, p2: Educators, rate: f64): void {
const knowHow = p2.knowHow;
const themes = p2.themes;
const unmet = p2.unmet;
const asker = contacts.asker, theme = contacts.theme, depth = contacts.depth, gap = contacts.gap, partnerKnows = contacts.partnerKnows;
for (let at = 0; at < contacts.count; at++) {
if (contacts.outcome[at] != GIVEN) continue;
if (gap[at] <= 0) {
unmet[asker[at]] = week;
continue;
}
const own = asker[at] * themes + theme[at];
const lead = partnerKnows[at] - knowHow[own];
if (lead > 0) knowHow[own] += Math.min(1, rate * depth[at]) * lead;
}
}
function isActive(p0: Educators, who: i32): bool {
const ring = p0.ring;
const tries = p0.tries;
const nominal = p0.nominal;
return ring[who] == PRACTICE || (ring[who] == ENGAGEMENT && tries[who] > 0 && nominal[who] == 0);
}
function noteWhatIsSeen(educators: Educators, count: i32, p2: Members, p3: Review): void {
const engaged = p2.engaged;
const engagedCount = p2.engagedCount;
const shows = p3.shows;
const practised = p3.practised;
for (let who = 0; who < count; who++) shows[who] = NOTHING;
for (let member = 0; member < engagedCount; member++) {
const who = engaged[member];
if (!isActive(educators, who)) continue;
shows[who] = (educators.ring[who] == PRACTICE ? PRACTISING : TRYING);
practised[who] = practisedQuality(educators, who);
}
}
function exp(x: f64): f64 {

if (x != x) return x;
if (x > 709.782712893384) return Infinity;
if (x < -745.1332191019411) return 0;
const n = i32(Math.floor(x * INVERSE_LN2 + 0.5));
const high = x - n * LN2_HIGH;
const low = n * LN2_LOW;
const r = high - low;
const t = r * r;
const c = r - t * (1.66666666666666019037e-1 + t * (-2.77777777770155933842e-3 + t * (6.61375632143793436117e-5 + t * (-1.65339022054652515390e-6 + t * 4.13813679705723846039e-8))));
const y = 1 - ((low - (f64((r * c)) / f64((2 - c)))) - high);
return (n == 1024 ? y * 2 * powerOfTwo(n + 1073) : y * powerOfTwo(n + 1074));
}
export function lookAround(week: i32, educators: Educators, ties: Ties, members: Members, review: Review, weightOfOthers: f64, weightOfPilots: f64, strengthOfPeerSupport: f64): void {

const ring = educators.ring, peerSupport = educators.peerSupport, seen = educators.seen, community = educators.community;
const alter = ties.alter, strength = ties.strength;
const practised = review.practised, shows = review.shows;
noteWhatIsSeen(educators, educators.count, members, review);
review.count = 0;
for (let member = 0; member < members.count; member++) {
const who = members.rows[member];
if ((who + week) % 4 != 0) continue;
const own = practisedQuality(educators, who);
let all: f64 = 0, active: f64 = 0, lead: f64 = 0, support: f64 = 0, strongest: f64 = 0, sponsor = NOBODY_2, knows = 0, saw = 0;
for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
const weight = strength[slot], colleague = alter[slot];
const quality = practised[colleague], practises = shows[colleague] >> 1;
const shown = weight * ((shows[colleague] + 1) >> 1), toPractice = weight * practises;
all += weight;
active += shown;
lead += shown * (quality - own);
support += toPractice * quality;
knows |= practises;
saw |= i32(toPractice >= SEEING_TIE);
if (toPractice >= SPONSOR_TIE && toPractice > strongest) {
strongest = toPractice;
sponsor = colleague;
}
}
if (saw) seen[who] = week;
peerSupport[who] = 1 - exp(-strengthOfPeerSupport * support);
const at = review.count++;
review.who[at] = who;
review.ring[at] = ring[who];
review.socialProof[at] = (f64(active) / f64((all + weightOfOthers)));
review.evidence[at] = (f64(lead) / f64((active + weightOfPilots)));
review.knowsPractice[at] = knows;
review.sponsor[at] = sponsor;
review.sponsorCommunity[at] = (sponsor == NOBODY_2 ? NOBODY_2 : community[sponsor]);
}
}
function readinessToHelp(overall: f64, betweenThem: f64, givingAnyway: f64, creditLimit: f64, weightOfPair: f64 = 0.5): f64 {

const owed = Math.max(0, (1 - weightOfPair) * overall + weightOfPair * betweenThem);
return (owed == 0 ? 1 : givingAnyway + (f64((1 - givingAnyway)) / f64((1 + (f64(owed) / f64(creditLimit))))));
}
export function countWhatIsOwed(p0: Contacts, p1: Educators, ties: Ties, givingAnyway: f64, creditLimit: f64, weightOfPair: f64): void {
const count = p0.count;
const asker = p0.asker;
const partner = p0.partner;
const willing = p0.willing;
const slots = p0.slot;
const backSlot = p0.backSlot;
const received = p1.received;
const given = p1.given;
for (let at = 0; at < count; at++) {
const who = asker[at], whom = partner[at];
const slot = slotNear(ties, who, whom, slots[at]);
const betweenThem: f64 = (slot < 0 ? 0 : ties.help[slotNear(ties, whom, who, backSlot[at])] - ties.help[slot]);
willing[at] *= readinessToHelp(received[who] - given[who], betweenThem, givingAnyway, creditLimit, weightOfPair);
}
}
function wholeNumber(mean: f64, uniform: f64): i32 {

const whole = i32(Math.floor(mean));
return (uniform < mean - whole ? whole + 1 : whole);
}
function pick(uniform: f64, n: i32): i32 {

return i32(Math.floor(uniform * n));
}
function otherMember(p0: Communities, community: i32, who: i32, draw: f64): i32 {
const members = p0.members;
const size = p0.size;
const from = community * COMMUNITY_LIMIT;
const at = from + pick(draw, size[community] - 1);
let own = from;
while (members[own] != who) own++;
return members[(at >= own ? at + 1 : at)];
}
function addContact(contacts: Contacts, asker: i32, partner: i32, number: i32, theme: i32, setting: i32, slot: i32 = -1): void {

const at = contacts.count++;
contacts.asker[at] = asker;
contacts.partner[at] = partner;
contacts.number[at] = number;
contacts.theme[at] = theme;
contacts.setting[at] = setting;
contacts.willing[at] = 1;
contacts.outcome[at] = NO_ANSWER;
contacts.slot[at] = slot;
contacts.backSlot[at] = -1;
contacts.strangers[at] = 0;
contacts.introduced[at] = -1;
}
function colleague(places: Places, who: i32, uniform: f64): i32 {

const first = places.firstPost[places.school[who]];
const others = places.firstPost[places.school[who] + 1] - first - 1;
if (others < 1) return -1;
const at = first + i32(Math.floor(uniform * others));
return places.holder[(at >= places.post[who] ? at + 1 : at)];
}
function moreKnowing(p0: World, who: i32, theme: i32, draw: f64, secondDraw: f64): i32 {
const ties = p0.ties;
const knowHow = p0.educators.knowHow;
const themes = p0.educators.themes;
const alter = ties.alter, strength = ties.strength;
const slot = ties.first[who], last = slot + ties.degree[who] - 1;
let total: f64 = 0;
for (let at = slot; at <= last; at++) total += strength[at];
if (total == 0) return NOBODY_3;
let one = slot, other = slot, reached: f64 = 0;
for (let at = slot; at < last; at++) {
reached += strength[at];
one += i32(draw * total >= reached);
other += i32(secondDraw * total >= reached);
}
return (knowHow[alter[other] * themes + theme] > knowHow[alter[one] * themes + theme] ? other : one);
}
function seekOne(world: World, who: i32, contact: i32, meetingShare: f64, chanceMeetings: f64, draws: Draws): void {

const educators = world.educators, communities = world.communities, contacts = world.contacts, places = world.places, ties = world.ties;
const way = uniformOf(draws, who, 2 * contact), which = uniformOf(draws, who, 2 * contact + 1);
const community = educators.community[who];
const inMeetings: f64 = (community == NO_COMMUNITY ? 0 : meetingShare);
if (way < inMeetings) {
if (communities.meets[community] == NO_MEETING || communities.presenter[community] >= 0) return;
addContact(contacts, who, otherMember(communities, community, who, which), contact, communities.focus[community], MEETING);
return;
}
const theme = educators.focus[who];
if (way >= 1 - chanceMeetings) {
const partner = colleague(places, who, which);
if (partner != NOBODY_3) addContact(contacts, who, partner, contact, theme, ALONE);
return;
}
const slot = moreKnowing(world, who, theme, which, (f64((way - inMeetings)) / f64((1 - chanceMeetings - inMeetings))));
if (slot != NOBODY_3) addContact(contacts, who, ties.alter[slot], contact, theme, ALONE, slot);
}
function askEachInTurn(p0: World, who: i32, first: i32): void {
const communities = p0.communities;
const contacts = p0.contacts;
const educators = p0.educators;
const community = educators.community[who];
let setting = MEETING, number = first;
for (let at = community * COMMUNITY_LIMIT, end = at + communities.size[community]; at < end; at++) {
if (communities.members[at] == who) continue;
addContact(contacts, who, communities.members[at], number++, communities.focus[community], setting);
setting = CONSULTANCY;
}
}
export function seekFrom(world: World, from: i32, room: i32, luck: F64s, howMany: Draws, draws: Draws, inInterest: f64, inEngagement: f64, inPractice: f64, meetingShare: f64, chanceMeetings: f64): i32 {

const educators = world.educators, members = world.members, communities = world.communities, contacts = world.contacts;
const ring = educators.ring, activity = educators.activity, energy = educators.energy, community = educators.community;
for (let member = from, drawn = from; member < members.count; member++) {
if (member == drawn) {
const many = Math.min(DRAWS_AT_ONCE, members.count - member);
uniformsOf(howMany, members.rows, member, many, 0, luck);
drawn += many;
}
const who = members.rows[member];
const rate = (ring[who] == INTEREST ? inInterest : (ring[who] == ENGAGEMENT ? inEngagement : inPractice));
const number = wholeNumber(rate * activity[who] * (0.5 + 0.5 * energy[who]), luck[(member - from) % DRAWS_AT_ONCE]);
if (contacts.count + number + COMMUNITY_LIMIT > room) return member;
for (let contact = 0; contact < number; contact++) seekOne(world, who, contact, meetingShare, chanceMeetings, draws);
if (community[who] != NO_COMMUNITY && communities.presenter[community[who]] == who) askEachInTurn(world, who, number);
}
return members.count;
}
export function findTies(contacts: Contacts, p1: Educators, ties: Ties): void {
const ring = p1.ring;
const count = contacts.count, asker = contacts.asker, partner = contacts.partner, partnerRing = contacts.partnerRing, slot = contacts.slot, backSlot = contacts.backSlot;
for (let at = 0; at < count; at++) {
partnerRing[at] = ring[partner[at]];
if (slot[at] < 0) slot[at] = slotOf(ties, asker[at], partner[at]);
if (slot[at] >= 0) backSlot[at] = slotOf(ties, partner[at], asker[at]);
}
}
export function stayInTouch(week: i32, contacts: Contacts, p2: Educators): f64 {
const ring = p2.ring;
const last = p2.last;
const reached = p2.reached;
const asker = contacts.asker, partner = contacts.partner, partnerRing = contacts.partnerRing, setting = contacts.setting;
let hours: f64 = 0;
for (let at = 0; at < contacts.count; at++) {
const who = asker[at], whom = partner[at];
reached[whom] = week;
if (partnerRing[at] > 0) reached[who] = week;
if (partnerRing[at] >= ENGAGEMENT) last[who] = week;
if (ring[who] >= ENGAGEMENT) last[whom] = week;
hours += 2 * ((setting[at] > 0 ? HOURS_IN_MEETING : HOURS_OTHERWISE));
}
return hours;
}
function setStrength(ties: Ties, ego: i32, slot: i32, strength: f64, backSlot: i32 = -1): void {

ties.strength[slot] = strength;
ties.strength[slotNear(ties, ties.alter[slot], ego, backSlot)] = strength;
}
export function strengthen(contacts: Contacts, ties: Ties, growth: f64): void {

for (let at = 0; at < contacts.count; at++) {
const outcome = contacts.outcome[at];
if (outcome != GIVEN && outcome != REFUSED) continue;
const slot = slotNear(ties, contacts.asker[at], contacts.partner[at], contacts.slot[at]);
if (slot < 0) continue;
const strength = ties.strength[slot];
if (outcome == GIVEN) setStrength(ties, contacts.asker[at], slot, strength + growth * (1 - strength), contacts.backSlot[at]); else if (strength > WEAKEST_AFTER_REFUSAL) setStrength(ties, contacts.asker[at], slot, Math.max(WEAKEST_AFTER_REFUSAL, strength - LOSS_BY_REFUSAL), contacts.backSlot[at]);
}
}
export function muster(members: Members, ring: U8s, people: i32): void {

const rows = members.rows, engaged = members.engaged;
let count = 0, engagedCount = 0;
for (let who = 0; who < people; who++) {
rows[count] = engaged[engagedCount] = who;
count += (ring[who] + 3) >> 2;
engagedCount += ring[who] >> 1;
}
members.count = count;
members.engagedCount = engagedCount;
members.stale = false;
}
