//! The layout of the lifetime value page.

mod cohort;

use crate::chart::{draw_clv, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout, Variants, View};
use crate::ui::pages::lower::Pictures;

/// The model first, then the fields of each; those of the others are hidden.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::Clv,
        bounds: None,
    },
    fields: &[
        Key::Model,
        Key::Aov,
        Key::OrdersPerYear,
        Key::Years,
        Key::Arpa,
        Key::Margin,
        Key::Churn,
        Key::MarginPerPeriod,
        Key::Retention,
        Key::FirstMargin,
    ],
    groups: &[Group {
        title: Text::GroupMore,
        note: None,
        keys: &[Key::Discount, Key::CapMonths],
        columns: "2",
        is_open: true,
    }],
    figures: &[
        row(Metric::ClvRevenue),
        row(Metric::ClvUndiscounted),
        row(Metric::LifetimeMonths),
    ],
    variants: Some(Variants {
        title: Text::Timings,
        why: Text::TimingsWhy,
        rows: &[
            row(Metric::ClvIfRetained),
            row(Metric::ClvCertain),
            row(Metric::ClvToday),
        ],
    }),
    told: &findings::CLV,
    beside: Some((Key::Model, View(cohort::fields))),
    onward: onward::CLV,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_clv),
    takeaway: takeaway::clv,
    above: Some(View(cohort::projection)),
    below: None,
};
