//! The layout of the budget page.

use crate::chart::{draw_split, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// The money first, then what a contact costs and brings in each group.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::BestSplit,
        bounds: None,
    },
    fields: &[Key::Budget, Key::Split, Key::MarginPerSale],
    groups: &[
        Group {
            title: Text::GroupExisting,
            note: Some(Text::GroupExistingNote),
            keys: &[
                Key::ContactCostExisting,
                Key::SuccessExisting,
                Key::AudienceExisting,
            ],
            columns: "2",
            is_open: true,
        },
        Group {
            title: Text::GroupNew,
            note: None,
            keys: &[Key::ContactCostNew, Key::SuccessNew],
            columns: "2",
            is_open: true,
        },
    ],
    figures: &[
        row(Metric::BestProfit),
        row(Metric::Profit),
        row(Metric::SalesExisting),
        row(Metric::SalesNew),
        row(Metric::CostPerSaleExisting),
        row(Metric::CostPerSaleNew),
        row(Metric::CostRatio),
    ],
    variants: None,
    told: &findings::BUDGET,
    beside: None,
    onward: onward::BUDGET,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_split),
    takeaway: takeaway::budget,
    above: None,
    below: None,
};
