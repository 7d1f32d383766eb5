//! The layout of the churn page.

use crate::chart::{draw_decay, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{between, row, Group, Layout, Variants};
use crate::ui::pages::lower::Pictures;

/// Counts first; how they are counted is folded.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::ChurnRate,
        bounds: Some((Metric::ChurnRateLow, Metric::ChurnRateHigh)),
    },
    fields: &[Key::Period, Key::Start, Key::New, Key::Lost],
    groups: &[Group {
        title: Text::GroupMore,
        note: None,
        keys: &[Key::LostNew, Key::End, Key::Definition, Key::Confidence],
        columns: "wide",
        is_open: false,
    }],
    figures: &[
        row(Metric::RetentionRate),
        row(Metric::ChurnRateMonthly),
        row(Metric::ChurnRateAnnual),
        row(Metric::LifetimeMonths),
        row(Metric::HalfLifeMonths),
        row(Metric::CustomersEnd),
    ],
    variants: Some(Variants {
        title: Text::Definitions,
        why: Text::DefinitionsWhy,
        rows: &[
            between(
                Metric::ChurnStart,
                Metric::ChurnStartLow,
                Metric::ChurnStartHigh,
            ),
            between(
                Metric::ChurnStartCohort,
                Metric::ChurnStartCohortLow,
                Metric::ChurnStartCohortHigh,
            ),
            between(
                Metric::ChurnStartPlusNew,
                Metric::ChurnStartPlusNewLow,
                Metric::ChurnStartPlusNewHigh,
            ),
            row(Metric::ChurnCustomerDays),
            row(Metric::ChurnNetChange),
        ],
    }),
    told: &findings::CHURN,
    beside: None,
    onward: onward::CHURN,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_decay),
    takeaway: takeaway::churn,
    above: None,
    below: None,
};
