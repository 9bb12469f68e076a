/** §6.7 Tie decay (every 4 weeks). */
import {halving} from '../../../src/kernel/math.ts';
import {dropTie} from './2-ties.ts';
import type {Network, Tie} from './2-state.ts';

function tiesOf(net: Network): Set<Tie> {
  return new Set(net.educators.flatMap(({ties}) => [...ties.values()]));
}

/** §6.7 "w = φ + (w − φ)(1 − decay)⁴; a tie with w < 0.02 is dropped"; between schools decay is taken `bridge` times (contested). */
export function tiesDecay(net: Network): void {
  for (const tie of tiesOf(net)) {
    const [one, other] = tie.ends;
    const stays = 1 - (one.school === other.school ? net.p.decay : Math.min(1, net.p.bridge * net.p.decay));
    const kept = stays * stays * stays * stays;
    tie.strength = tie.floor + (tie.strength - tie.floor) * kept;
    if (tie.strength >= 0.02) continue;
    dropTie(...tie.ends);
    net.took('6.7 a tie fades away');
  }
}

/** §6.7 "h, G, R *= 0.5^(4/26), below 0.02 = 0". */
export function forgetHelp(net: Network): void {
  const kept = halving(4, 26);
  const remembered = (helps: number) => {
    if (helps * kept >= 0.02) return helps * kept;
    if (helps > 0) net.took('6.7 a help is forgotten');
    return 0;
  };
  for (const i of net.educators) {
    i.given = remembered(i.given);
    i.received = remembered(i.received);
  }
  for (const tie of tiesOf(net)) for (const end of tie.ends) tie.setHelp(end, remembered(tie.help(end)));
}
