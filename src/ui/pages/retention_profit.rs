//! The layout of the page of what retention earns.

mod ranges;
mod sensitivity;

use crate::chart::{draw_programme, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout, View};
use crate::ui::pages::lower::Pictures;

/// The base, what the programme would do and cost; discount and horizon are folded.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::ValueUplift,
        bounds: None,
    },
    fields: &[
        Key::Customers,
        Key::MarginPerCustomer,
        Key::Retention,
        Key::Uplift,
        Key::ProgrammeCost,
    ],
    groups: &[Group {
        title: Text::GroupMore,
        note: None,
        keys: &[Key::Horizon, Key::Discount],
        columns: "2",
        is_open: false,
    }],
    figures: &[
        row(Metric::ProfitBase),
        row(Metric::ProfitNew),
        row(Metric::ProfitChange),
        row(Metric::Roi),
        row(Metric::BreakEvenUplift),
    ],
    variants: None,
    told: &findings::RETENTION_PROFIT,
    beside: None,
    onward: onward::RETENTION_PROFIT,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_programme),
    takeaway: takeaway::retention_profit,
    above: None,
    below: Some(View(sensitivity::sensitivity)),
};
