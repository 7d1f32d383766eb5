//! The fields of the NPS page and its worked example.

use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric};
use crate::report::nps;
pub use crate::report::nps::SCORES;
use crate::state::field::{count, number, plain, Field, Kind, Number, Slider};
use crate::state::sheet::always;
use crate::state::Sheet;

const fn score(key: Key) -> Field {
    plain(count(key, 1000.0))
}

/// The calculator of the page.
pub static SHEET: Sheet = Sheet {
    fields: FIELDS,
    example: EXAMPLE,
    goal: Metric::Nps,
    derived,
    is_shown: always,
    is_given: always,
    report: nps::report,
    figures: nps::figures,
    changes: Some(nps::conversions),
};

/// In the contract's order.
const FIELDS: &[Field] = &[
    count(Key::Promoters, 10_000.0),
    count(Key::Passives, 10_000.0),
    count(Key::Detractors, 10_000.0),
    score(Key::S0),
    score(Key::S1),
    score(Key::S2),
    score(Key::S3),
    score(Key::S4),
    score(Key::S5),
    score(Key::S6),
    score(Key::S7),
    score(Key::S8),
    score(Key::S9),
    score(Key::S10),
    Field {
        key: Key::Scale,
        kind: Kind::Scale,
    },
    plain(count(Key::Promoters2, 10_000.0)),
    plain(count(Key::Passives2, 10_000.0)),
    plain(count(Key::Detractors2, 10_000.0)),
    number(
        Key::Benchmark,
        Number {
            least: -100.0,
            most: 100.0,
            is_whole: false,
            neutral: None,
            step: 1.0,
            slider: Some(Slider {
                least: -100.0,
                most: 100.0,
                is_log: false,
            }),
        },
    ),
    number(
        Key::MarginWanted,
        Number {
            least: 0.01,
            most: 100.0,
            is_whole: false,
            neutral: None,
            step: 1.0,
            slider: Some(Slider {
                least: 1.0,
                most: 30.0,
                is_log: false,
            }),
        },
    ),
    Field {
        key: Key::Confidence,
        kind: Kind::Confidence,
    },
];

/// Two surveys of a hundred answers each: twelve points more, and still no proof.
const EXAMPLE: &str = "promoters=45&passives=35&detractors=20&promoters-2=52&passives-2=33&detractors-2=15&margin-wanted=5";

/// The size of a group from the counts by score, which win over the group's own field.
fn derived(inputs: &Inputs, key: Key) -> Option<f64> {
    let scores = match key {
        Key::Promoters => SCORES.get(9..=10)?,
        Key::Passives => SCORES.get(7..=8)?,
        Key::Detractors => SCORES.get(..=6)?,
        _ => return None,
    };
    let is_scored = SCORES.iter().any(|score| inputs.has(*score));
    is_scored.then(|| {
        scores
            .iter()
            .filter_map(|score| inputs.figure(*score).ok())
            .sum()
    })
}
