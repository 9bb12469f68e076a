/** The ideas about growing networks that the model takes up, each with the rule that carries it and with what is known about it. */
import {IDEA, type Terms} from './term.ts';

export const IDEAS: Terms = {
  'nested communities': {
    about: 'a network has rings around a small core: communities of interest, engagement and practice. People pass their boundaries both ways, inward '
      + 'when they are ready and supported, outward when they are not.',
    source: 'Wenger, McDermott & Snyder 2002 for the rings; how permeable they are is our judgement',
  },
  'permeable boundaries': {
    about: 'nobody is barred from a ring and nobody is kept in one: people join, drift away, step back and come again.',
    source: IDEA,
  },
  'membership': {
    about: 'members bring in others and open their own relationships to them. In the model members win colleagues by word of mouth, introduce people '
      + 'who need each other (brokering), and sponsor those who are ready for practice.',
    source: 'Banerjee and others 2013 for word of mouth; closure of ties in public network data for brokering',
  },
  'sponsor': {
    about: 'a colleague in practice with a good tie to you, who brings you into practice, and into their community if it has room. Without a sponsor or a coach nobody gets there, however willing.',
    source: IDEA,
  },
  'bringing others in': {
    about: 'growth by members rather than by the team: word of mouth, introductions, sponsors, and communities that members found themselves. `member-led-share` counts it.',
    source: IDEA,
  },
  'network learning': {
    about: 'every person is new knowledge for somebody. Everyone knows more of some themes than of others; who asks someone who knows more learns, the '
      + 'deeper the tie the more, and two who work closely may make something that neither knew.',
    source: IDEA,
  },
  'demand-driven': {
    about: 'growth follows what people ask for instead of what somebody wants from them. In the model demand times ownership has to outweigh a '
      + 'threshold before anyone engages, and a request that is answered makes the change more their own.',
    source: IDEA,
  },
  'demand pull': {
    about: 'demand from below that draws a change through a network: own demand times ownership, plus the share of colleagues who are active already. '
      + 'People engage where this pull is above their threshold.',
    source: 'Granovetter 1978 and Centola & Macy 2007 for thresholds; the form is ours',
  },
  'demand from below': {
    about: 'people ask for help themselves, and the team answers: the strategy `demand-driven`, and `serve: requests` in any plan.',
    source: IDEA,
  },
  'authorship': {
    about: 'people write their own change: their ownership grows by giving help, by trying things out and by making something new with others, and shrinks when a change is imposed.',
    source: IDEA,
  },
  'threshold': {
    about: 'how much pull, of one\'s own wish and of active colleagues, a person needs before engaging. People differ widely; a setback raises it.',
    source: 'thresholds of adoption of 0.3 to 0.5 with a spread of 0.3 in public data; Granovetter 1978',
  },
  'social proof': {
    about: 'seeing colleagues one is tied to take part of their own will. Those who were only told to, or never try anything, don\'t count.',
    source: 'Centola & Macy 2007',
  },
  'complex contagion': {
    about: 'a change that one contact doesn\'t pass on: several colleagues who practise are needed, unlike news, for which one is enough.',
    source: 'Centola & Macy 2007; contested, so `mechanisms` and assumptions can turn it off',
  },
  'collaborative capacity': {
    about: 'what a group can do because its members know, trust and help each other: in the model peer support, made of strong ties to colleagues who practise well, and the cohesion of communities.',
    source: 'Kraft & Papay 2014 for the support of colleagues; the form is ours',
  },
  'dense ties': {
    about: 'many strong ties among the same people. They carry people through the dip and let help go deeper; they take contact to keep, and few people have time for many.',
    source: 'people keep layers of about 4, 11 and 30 contacts; how much density carries is our judgement',
  },
  'tie': {
    about: 'two people who know each other at work, with a strength from 0 to 1. It grows when they help each other and fades when they don\'t, down to what everyday work sustains.',
    source: '15 school staffs, whose ties of advice were surveyed (Pitts & Spillane 2009)',
  },
  'emergence': {
    about: 'what nobody planned: communities found, split and dissolve themselves, and their question moves with their members. Stories tell about it, for no measure fixed beforehand could.',
    source: IDEA,
  },
  'learning by doing': {
    about: 'capacity grows by trying the new practice in class, with support, rather than by hearing about it; practice slides back to what is usual where support is missing.',
    source: 'Kraft, Blazar & Hogan 2018: a year of weekly support moves practice by about half a standard deviation',
  },
  'quality before scale': {
    about: 'the plan to grow a small core deep first and then open outwards. It is one strategy among others (`quality-first`); where it leads and where it loses is what dlsim is for.',
    source: IDEA,
  },
  'core': {
    about: 'the few people with whom a plan begins, and later those in practice.',
    source: 'Wenger, McDermott & Snyder 2002: 8 to 21 of 100 members',
  },
  'protected pioneers': {
    about: 'the first communities are kept free from other demands while their practice is young: no mandate reaches them, giving costs them half, and '
      + 'practice doesn\'t drain them. The verb is `protect`.',
    source: IDEA,
  },
  'pilot': {about: 'somebody in practice whose work others see or hear about. A good pilot raises demand, a poor one lowers it.', source: IDEA},
  'keeping the interested informed': {
    about: 'people who are interested but not yet ready drift away after half a year without any contact. News from the team (`inform`), or a talk with a member, keeps them.',
    source: IDEA,
  },
  'system symmetry': {
    about: 'students learn the way the adults around them work: what they experience follows adult practice as far as the adults\' own work together is '
      + 'as deep as what they ask of students. The measure is `symmetry`.',
    source: 'an idea that dlsim takes up; it has no published effect size, so results that hinge on it are not validated',
  },
  'quality before achievement': {
    about: 'adult work changes first, then practice, then what students experience, and achievement years later.',
    source: 'achievement moves about a third as much as practice (Kraft, Blazar & Hogan 2018), one to four years later',
  },
  'institute': {
    about: 'a gathering of many people for some days, often in summer. It wakes demand and makes weak ties; both fade within weeks unless sustained '
      + 'contact follows. The verb is `convene`, the strategy `institutes`.',
    source: 'Yoon and others 2007: courses of 14 hours or less left no measurable effect',
  },
  'sustained contact': {
    about: 'the same hours spread over months instead of spent at once: visits, coaching, meetings. It outlasts a gathering of the same size.',
    source: 'Yoon and others 2007; ties that are fed keep their strength, ties that are not fade',
  },
  'mandate': {
    about: 'people are told to take part. They count as taking part, but convince nobody and come to own the change less; when it is lifted, those who never wanted it go back.',
    source: 'Daly & Finnigan 2011; pressure lowers autonomy (Ryan & Deci 2000); sizes are our judgement',
  },
  'nominal participation': {
    about: 'taking part because told to. It shows in attendance and not in practice: those people are no social proof for others.',
    source: 'Daly & Finnigan 2011',
  },
  'facilitation': {
    about: 'what the team does with its hours: name, connect, nourish, illuminate, protect, coach, inform, convene, hospice. Each verb has a price, and a plan says what share of the hours each gets.',
    source: IDEA,
  },
  'network designer': {about: 'whoever plans how a network grows, and has to answer for the plan: the person dlsim is written for.', source: IDEA},
  'problem of practice': {
    about: 'the question about their own teaching that a person, or a community, works on. In the model one of a few themes; when it is mastered, another follows.',
    source: IDEA,
  },
  'theme': {about: 'one of the few subjects of which people know more or less. A community works on one at a time.', source: IDEA},
  'burn-out': {
    about: 'who gives much and recovers little runs out of energy, and steps back from practice.',
    source: 'the busiest givers in surveys say they are strained; the size is our judgement',
  },
  'lapse': {
    about: 'falling back into the old practice, for want of support or because the change was never one\'s own.',
    source: 'a quarter to nearly half of sites drop a reform within three years of the end of support (Taylor 2006; Datnow 2005)',
  },
  'turnover': {
    about: 'each summer some educators leave and others change schools; what they know and whom they know goes with them. More in schools with many students from underserved groups.',
    source: 'NCES 2024-039: about 8 in 100 leave and 8 move in a year',
  },
};
