//! The layout of the page of returning visitors.

use crate::chart::{draw_shares, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{between, row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// One period first; the second one is a group of its own.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::ReturnVisitorRate,
        bounds: Some((Metric::ReturnVisitorRateLow, Metric::ReturnVisitorRateHigh)),
    },
    fields: &[Key::Visitors, Key::Returning],
    groups: &[
        Group {
            title: Text::GroupSecondPeriod,
            note: None,
            keys: &[Key::Visitors2, Key::Returning2],
            columns: "2",
            is_open: true,
        },
        Group {
            title: Text::GroupMore,
            note: None,
            keys: &[Key::Confidence],
            columns: "2",
            is_open: false,
        },
    ],
    figures: &[
        between(
            Metric::ReturnVisitorRate2,
            Metric::ReturnVisitorRate2Low,
            Metric::ReturnVisitorRate2High,
        ),
        between(
            Metric::RateDifference,
            Metric::RateDifferenceLow,
            Metric::RateDifferenceHigh,
        ),
        row(Metric::RateDifferenceP),
    ],
    variants: None,
    told: &findings::RETURN_VISITORS,
    beside: None,
    onward: &[],
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_shares),
    takeaway: takeaway::shares,
    above: None,
    below: None,
};
