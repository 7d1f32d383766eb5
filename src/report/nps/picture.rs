//! What `nps` draws: the answers by group, and the score on its scale.

use super::Given;
use crate::domain::nps::Survey;
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric, Scale};
use crate::report::picture::{Answers, Gauge, Groups, Picture, Score};

/// Both pictures, where there is a first survey.
pub(super) fn pictures(inputs: &Inputs, given: &Given, figures: &Figures) -> Vec<Picture> {
    let answers = answers(inputs, given).map(Picture::Answers);
    let gauge = gauge(inputs, figures).map(Picture::Gauge);
    answers.into_iter().chain(gauge).collect()
}

fn answers(inputs: &Inputs, given: &Given) -> Option<Answers> {
    let first = given.first.ok()?;
    let lowest = match inputs.scale().ok() {
        Some(Scale::OneToTen) => 1,
        _ => 0,
    };
    let scores = given.scores.ok();
    Some(Answers {
        surveys: [Some(first), given.second.ok()]
            .into_iter()
            .flatten()
            .map(groups)
            .collect(),
        scores: scores.map(|scores| {
            scores
                .answers()
                .filter(|(score, _)| *score >= lowest)
                .collect()
        }),
    })
}

fn groups(survey: Survey) -> Groups {
    let [promoters, passives, detractors] = survey.groups();
    Groups {
        promoters,
        passives,
        detractors,
    }
}

fn gauge(inputs: &Inputs, figures: &Figures) -> Option<Gauge> {
    let score = |nps, low, high| {
        let interval = figures.interval(low, high)?;
        let nps = figures.get(nps).ok()?;
        Some(Score {
            nps,
            low: interval.low,
            high: interval.high,
        })
    };
    let first = score(Metric::Nps, Metric::NpsLow, Metric::NpsHigh)?;
    let second = score(Metric::Nps2, Metric::Nps2Low, Metric::Nps2High);
    Some(Gauge {
        scores: [Some(first), second].into_iter().flatten().collect(),
        benchmark: inputs.figure(Key::Benchmark).ok(),
    })
}
