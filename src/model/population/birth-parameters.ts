/** How educators differ when they enter: know-how, attachment to the old way, readiness, time. Readiness has no measured distribution: vary it first. */
import {parameter, type Values} from '../../schema/parameter.ts';

export const birthParameters = {
  strength: parameter({
    name: 'strength in one theme', symbol: 'k⁺', short: 'strength', default: 0.3, range: [0, 0.5], domain: 'share', unit: 'share of what can be known',
    about: 'How much more each person knows about the one theme they are strong in.', basis: 'J', source: 'judgement', matters: 0,
  }),
  themeSpread: parameter({
    name: 'spread of know-how between themes', symbol: 'σ_θ', short: 'knowSd', default: 0.08, range: [0, 0.2], domain: 'share', unit: 'share, standard deviation',
    about: 'How uneven one person’s know-how is from theme to theme.', basis: 'J', source: 'judgement', matters: 0,
  }),
  personSpread: parameter({
    name: 'spread of know-how between people', symbol: 'σ_i', short: 'personSd', default: 0.12, range: [0, 0.25], domain: 'share', unit: 'share, standard deviation',
    about: 'How far people of one school lie apart in know-how.', basis: 'J', source: 'judgement', matters: 0,
  }),
  oldPractice: parameter({
    name: 'attachment to old practice', symbol: 'ū', short: 'oldMean', default: 0.6, range: [0.3, 0.8], domain: 'share', unit: 'share',
    about: 'How attached educators are to the way they teach today: what holds practice back behind know-how.', basis: 'J', source: 'judgement', matters: 1,
  }),
  oldPracticeSpread: parameter({
    name: 'spread of attachment to old practice', symbol: 'σ_u', short: 'oldSd', default: 0.2, range: [0, 0.3], domain: 'share', unit: 'share, standard deviation',
    about: 'How far people lie apart in that attachment.', basis: 'J', source: 'judgement', matters: 1,
  }),
  demand: parameter({
    name: 'demand for change', symbol: 'd̄', short: 'demand', default: 0.4, range: [0.2, 0.6], domain: 'share', unit: 'share',
    about: 'How much educators wish to change something about their own problem of practice, by themselves.', basis: 'J', source: 'judgement', matters: 2,
  }),
  demandSpread: parameter({
    name: 'spread of demand for change', symbol: 'σ_d', short: 'demandSd', default: 0.18, range: [0.05, 0.3], domain: 'share', unit: 'share, standard deviation',
    about: 'How far people lie apart in that wish.', basis: 'J', source: 'judgement', matters: 2,
  }),
  ownership: parameter({
    name: 'ownership to start with', symbol: 'ō', short: 'own', default: 0.5, range: [0.3, 0.7], domain: 'share', unit: 'share',
    about: 'How far the wish for change is people’s own rather than somebody else’s.', basis: 'J', source: 'judgement', matters: 2,
  }),
  ownershipSpread: parameter({
    name: 'spread of ownership', symbol: 'σ_o', short: 'ownSd', default: 0.15, range: [0.05, 0.3], domain: 'share', unit: 'share, standard deviation',
    about: 'How far people lie apart in ownership.', basis: 'J', source: 'judgement', matters: 2,
  }),
  threshold: parameter({
    name: 'threshold to engage', symbol: 'τ̄', short: 'tau', default: 0.55, range: [0.35, 0.7], domain: 'share', unit: 'share',
    about: 'How much pull, from one’s own wish and from colleagues who do it, people need before they take part.', basis: 'M',
    source: 'thresholds at adoption .3-.5 in public adoption data', matters: 2,
  }),
  thresholdSpread: parameter({
    name: 'spread of thresholds', symbol: 'σ_τ', short: 'tauSd', default: 0.2, range: [0.1, 0.35], domain: 'share', unit: 'share, standard deviation',
    about: 'How far early and late people lie apart.', basis: 'M', source: 'thresholds at adoption, standard deviation .3, in public adoption data', matters: 2,
  }),
  activitySpread: parameter({
    name: 'spread of activity', symbol: 'σ_a', short: 'actSd', default: 0.8, range: [0.4, 1.2], domain: 'positive', unit: 'standard deviation of the logarithm',
    about: 'How unequally people have time for the network.', basis: 'J', source: 'spread of time budgets .5-1.2', matters: 1,
  }),
};

export type BirthValues = Values<typeof birthParameters>;
