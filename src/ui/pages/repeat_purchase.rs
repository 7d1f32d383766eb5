//! The layout of the repeat purchase page.

use crate::chart::{draw_shares, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// Customers first, then what they ordered.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::RepeatPurchaseRate,
        bounds: Some((
            Metric::RepeatPurchaseRateLow,
            Metric::RepeatPurchaseRateHigh,
        )),
    },
    fields: &[
        Key::Customers,
        Key::RepeatCustomers,
        Key::Orders,
        Key::Revenue,
    ],
    groups: &[Group {
        title: Text::GroupMore,
        note: None,
        keys: &[Key::Confidence],
        columns: "2",
        is_open: false,
    }],
    figures: &[
        row(Metric::PurchaseFrequency),
        row(Metric::AverageOrderValue),
        row(Metric::RevenuePerCustomer),
    ],
    variants: None,
    told: &findings::REPEAT_PURCHASE,
    beside: None,
    onward: onward::REPEAT_PURCHASE,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_shares),
    takeaway: takeaway::shares,
    above: None,
    below: None,
};
