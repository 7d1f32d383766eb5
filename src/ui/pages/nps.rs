//! The layout of the NPS page.

use crate::chart::{draw_answers, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::takeaway;
use crate::state::nps::SCORES;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{between, row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// Groups first; single scores, a second survey and what to compare with are folded.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::Nps,
        bounds: Some((Metric::NpsLow, Metric::NpsHigh)),
    },
    fields: &[Key::Promoters, Key::Passives, Key::Detractors],
    groups: &[
        Group {
            title: Text::GroupSecondSurvey,
            note: None,
            keys: &[Key::Promoters2, Key::Passives2, Key::Detractors2],
            columns: "3",
            is_open: true,
        },
        Group {
            title: Text::GroupScores,
            note: Some(Text::GroupScoresNote),
            keys: &SCORES,
            columns: "4",
            is_open: false,
        },
        Group {
            title: Text::GroupCompare,
            note: None,
            keys: &[
                Key::Benchmark,
                Key::MarginWanted,
                Key::Confidence,
                Key::Scale,
            ],
            columns: "2",
            is_open: false,
        },
    ],
    figures: &[
        row(Metric::NpsMargin),
        row(Metric::Responses),
        between(
            Metric::PromoterShare,
            Metric::PromoterShareLow,
            Metric::PromoterShareHigh,
        ),
        between(
            Metric::PassiveShare,
            Metric::PassiveShareLow,
            Metric::PassiveShareHigh,
        ),
        between(
            Metric::DetractorShare,
            Metric::DetractorShareLow,
            Metric::DetractorShareHigh,
        ),
        between(Metric::Nps2, Metric::Nps2Low, Metric::Nps2High),
        between(
            Metric::NpsDifference,
            Metric::NpsDifferenceLow,
            Metric::NpsDifferenceHigh,
        ),
        row(Metric::NpsDifferenceP),
        row(Metric::BenchmarkP),
        row(Metric::SampleSize),
        row(Metric::MeanScore),
    ],
    variants: None,
    told: &findings::NPS,
    beside: None,
    onward: &[],
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_answers),
    takeaway: takeaway::nps,
    above: None,
    below: None,
};
