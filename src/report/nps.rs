//! The page `nps`: answers become a score with its interval, compared with a second survey and with a benchmark.

mod finding;
mod picture;
mod working;

use crate::domain::figure::{Figure, Undefined};
use crate::domain::interval::{wilson, Interval};
use crate::domain::nps::{change, sample_size, Change, Scores, Survey, TYPICAL_VARIANCE};
use crate::domain::quantity::{finite, Count};
use crate::report::figures::{Conflict, Figures, Refusal};
use crate::report::inputs::{counts, Inputs};
use crate::report::name::{Key, Metric, Scale};
use crate::report::Report;

/// The figures of the page, one for each of its metrics.
pub fn figures(inputs: &Inputs) -> Figures {
    let (answers, _) = Given::from(inputs);
    answers.figures(inputs)
}

/// The figures, what they mean, how they came about and what to draw.
pub fn report(inputs: &Inputs) -> Report {
    let (given, refusals) = Given::from(inputs);
    let figures = given.figures(inputs);
    Report {
        findings: finding::findings(inputs, &given, &figures),
        working: working::working(inputs, &given, &figures),
        pictures: picture::pictures(inputs, &given, &figures),
        figures,
        refusals,
    }
}

/// How many detractors must become passives, with as many answers as now, for the first survey to reach `wanted` points.
///
/// 0 when it does already, `not-reachable` when all of them are not enough, otherwise the reason why there is no survey.
/// What a person can do about a score; solving for the key `detractors` would let answers vanish instead.
pub fn conversions(inputs: &Inputs, wanted: f64) -> Figure {
    Given::from(inputs).0.first?.conversions(wanted)
}

/// nps, nps-low and nps-high of one group of answers, at 95 %: a row of a table by segment or by month.
pub fn of_counts(promoters: u32, passives: u32, detractors: u32) -> (Figure, Figure, Figure) {
    let inputs = Inputs::default()
        .number(Key::Promoters, f64::from(promoters))
        .number(Key::Passives, f64::from(passives))
        .number(Key::Detractors, f64::from(detractors));
    let figures = figures(&inputs);
    (
        figures.get(Metric::Nps),
        figures.get(Metric::NpsLow),
        figures.get(Metric::NpsHigh),
    )
}

/// The surveys: the first from single scores where any is given, else from its groups; the second from its groups.
struct Given {
    first: Result<Survey, Undefined>,
    scores: Result<Scores, Undefined>,
    second: Result<Survey, Undefined>,
}

/// The keys of the single scores, from 0 to 10.
pub const SCORES: [Key; 11] = [
    Key::S0,
    Key::S1,
    Key::S2,
    Key::S3,
    Key::S4,
    Key::S5,
    Key::S6,
    Key::S7,
    Key::S8,
    Key::S9,
    Key::S10,
];

impl Given {
    fn from(inputs: &Inputs) -> (Self, Vec<Refusal>) {
        let groups = |keys: [Key; 3]| {
            let [promoters, passives, detractors] = counts(keys.map(|key| inputs.count(key)))?;
            Survey::new(promoters, passives, detractors)
        };
        let second = groups([Key::Promoters2, Key::Passives2, Key::Detractors2]);
        if !SCORES.iter().any(|key| inputs.has(*key)) {
            let first = groups([Key::Promoters, Key::Passives, Key::Detractors]);
            let scores = Err(Undefined::MissingInput);
            return (
                Self {
                    first,
                    scores,
                    second,
                },
                Vec::new(),
            );
        }
        let zeros = inputs.count_or(Key::S0, 0.0);
        let mut scores = counts(SCORES.map(|key| inputs.count_or(key, 0.0))).map(Scores::new);
        let mut refusals = Vec::new();
        match inputs.scale() {
            Ok(Scale::ZeroToTen) => {}
            Ok(Scale::OneToTen) if zeros.is_ok_and(|zeros| zeros > 0.0) => {
                refusals.push(Refusal {
                    key: Key::S0,
                    conflict: Conflict::ZeroOffScale,
                });
                scores = Err(Undefined::InvalidInput);
            }
            Ok(Scale::OneToTen) => {}
            Err(reason) => scores = Err(reason),
        }
        let first = scores.and_then(|scores| scores.survey());
        (
            Self {
                first,
                scores,
                second,
            },
            refusals,
        )
    }

    fn change(&self, inputs: &Inputs) -> Result<Change, Undefined> {
        // What is invalid in either survey is graver than what is missing in the other.
        match (self.first, self.second, inputs.level()) {
            (Ok(first), Ok(second), Ok(level)) => Ok(change(&first, &second, level)),
            (first, second, level) => {
                let reasons = [first.err(), second.err(), level.err()];
                let invalid = reasons.contains(&Some(Undefined::InvalidInput));
                let gravest = if invalid {
                    Some(Undefined::InvalidInput)
                } else {
                    reasons.into_iter().flatten().next()
                };
                Err(gravest.unwrap_or(Undefined::MissingInput))
            }
        }
    }

    fn figures(&self, inputs: &Inputs) -> Figures {
        let mut figures = Figures::default();
        let (first, second, level) = (self.first, self.second, inputs.level());
        let interval = |survey: Result<Survey, Undefined>| {
            survey.and_then(|survey| Ok(survey.interval(level?)))
        };
        figures.push(Metric::Nps, first.map(|survey| survey.score()));
        figures.push_interval(Metric::NpsLow, Metric::NpsHigh, interval(first));
        figures.push(
            Metric::NpsMargin,
            first.and_then(|survey| Ok(survey.margin(level?))),
        );
        figures.push(Metric::Responses, first.map(|survey| survey.responses()));
        for (group, [share, low, high]) in SHARES.into_iter().enumerate() {
            figures.push(
                share,
                self.share(group).and_then(|(part, base)| part.over(base)),
            );
            figures.push_interval(low, high, self.share_interval(group, inputs));
        }
        figures.push(
            Metric::MeanScore,
            self.scores.and_then(|scores| scores.mean()),
        );
        figures.push(Metric::Nps2, second.map(|survey| survey.score()));
        figures.push_interval(Metric::Nps2Low, Metric::Nps2High, interval(second));
        let change = self.change(inputs);
        figures.push(Metric::NpsDifference, self.difference());
        let between = change.map(|change| change.interval);
        figures.push_interval(Metric::NpsDifferenceLow, Metric::NpsDifferenceHigh, between);
        figures.push(Metric::NpsDifferenceP, change.map(|change| change.p));
        figures.push(Metric::BenchmarkP, self.benchmark_p(inputs));
        figures.push(Metric::SampleSize, self.sample_size(inputs));
        figures
    }

    fn share(&self, group: usize) -> Result<(Count, Count), Undefined> {
        let survey = self.first?;
        let part = survey.groups().get(group).copied().unwrap_or(0.0);
        Ok((Count::new(part)?, Count::new(survey.responses())?))
    }

    fn share_interval(&self, group: usize, inputs: &Inputs) -> Result<Interval, Undefined> {
        let (part, base) = self.share(group)?;
        wilson(part, base, inputs.level()?)
    }

    /// The difference alone, which needs no confidence.
    fn difference(&self) -> Figure {
        let [first, second] = crate::report::inputs::all([
            self.first.map(|s| s.score()),
            self.second.map(|s| s.score()),
        ])?;
        finite(second - first)
    }

    fn benchmark_p(&self, inputs: &Inputs) -> Figure {
        let benchmark = inputs.figure(Key::Benchmark);
        match (self.first, benchmark) {
            (Ok(survey), Ok(benchmark)) => finite(survey.benchmark_p(benchmark)),
            (Err(Undefined::InvalidInput), _) | (_, Err(Undefined::InvalidInput)) => {
                Err(Undefined::InvalidInput)
            }
            (_, Err(reason)) | (Err(reason), _) => Err(reason),
        }
    }

    /// With the variance of the answers, or a typical one while there are none.
    fn sample_size(&self, inputs: &Inputs) -> Figure {
        let wanted = inputs.figure(Key::MarginWanted)?;
        let variance = match self.first {
            Ok(survey) => survey.variance(),
            Err(Undefined::InvalidInput) => return Err(Undefined::InvalidInput),
            Err(_) => TYPICAL_VARIANCE,
        };
        sample_size(variance, wanted, inputs.level()?)
    }
}

/// The groups of a survey, each with its share and the bounds of its share.
const SHARES: [[Metric; 3]; 3] = [
    [
        Metric::PromoterShare,
        Metric::PromoterShareLow,
        Metric::PromoterShareHigh,
    ],
    [
        Metric::PassiveShare,
        Metric::PassiveShareLow,
        Metric::PassiveShareHigh,
    ],
    [
        Metric::DetractorShare,
        Metric::DetractorShareLow,
        Metric::DetractorShareHigh,
    ],
];

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests;
