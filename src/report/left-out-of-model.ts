/** What the model leaves out, in plain words: every report says it. From the model's own list of simplifications. */

export const LEFT_OUT_OF_MODEL: readonly string[] = [
  'Gaps between students of one school can\'t be seen: the share of underserved students is known of a school, not of a person. Grades'
    + ' and departments only shape whom people turn to; salaries, who follows a leader and students as persons are absent.',
  'How much adults help each other counts, not how demanding that work is. Ordinary help outside the network only keeps a tie from fading.',
  'District leaders act only through their ties, unless the scenario says otherwise: that a superintendent leaves moves almost nothing by itself.',
  '“Equity first” looks at the schools and hardly at who is ready: part of what it costs in depth is this rule of ours.',
  'How ready people are for change (threshold, ownership, demand) has not been measured for this use. It matters most, and is the first thing'
    + ' to ask in a survey of your own.',
  'How fast practice lapses, and how long the dip lasts, were set with the comparison of strategies in view. The order of the shipped'
    + ' strategies in the base case is no evidence for or against growing a core first; where it turns when conditions turn is what the model'
      + ' has to say.',
  'There is no sudden tipping point: growth without a team rises by degrees with the number of those who practise. Help is spread more evenly'
    + ' than in online courses.',
  'Large coaching programmes lose effect because further coaches are less able. Here those beyond one full-time coach count half: a rule of'
    + ' thumb from what large and small programmes achieved, not from watching coaches.',
  'After some years one in five of those reached belong to the core and one in four take an active part beside it. In real communities both'
    + ' are smaller, and more follow from the edge.',
  'How a launch is planned decides more here than in the courses we compared with: with news in the first two weeks alone nearly everybody'
    + ' comes then and goes on when the programme ends; with news all along few come early, and activity collapses at the end.',
  'Ties that are not returned last longer than in real staffs. So do those that are returned, if people tick how often they meet with some care.',
  'Most of those who come to practise first hear of it from someone who does not practise yet. In the study we compare with, half or fewer do;'
    + ' the model is in line only if trying counts as taking it up.',
  'In a week three in ten educators have a contact about teaching; teachers report 35 to 50 in a hundred. Outside the network nobody seeks'
    + ' contact here. Fewer see a colleague\'s practice than teachers say they do. Who is answered comes back no sooner than who is not.',
  'Turnover does not differ by years of experience: newcomers stay as long as others.',
  'Achievement follows practice by years and on the same scale. In studies of coaching a third of the effect shows in tests of the same year.',
  'Schools keep a practice somewhat longer after support ends than school reforms did.',
  'Reciprocity only holds back help from those who owe. We expected that without this rule less help would be returned; the opposite came out:'
    + ' a little more is returned, more people practise, and depth is a third higher when the team leaves. That giving back makes a network grow is not shown.',
  'Shared culture and agreed goals for students are absent. Letting go of old practice, protection and the likeness of adult and student work'
    + ' have no published sizes of effect: what hinges on them is not validated.',
  'What emerges in a network can\'t be judged by measures fixed beforehand. Read the numbers beside the stories, and never as targets.',
];
