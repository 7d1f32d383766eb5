//! The layout of the revenue churn page.

use crate::chart::{draw_bridge, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// Losses, then gains; what only some shops have is folded.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::NetRevenueChurn,
        bounds: None,
    },
    fields: &[
        Key::Period,
        Key::MrrStart,
        Key::Churned,
        Key::Contraction,
        Key::Expansion,
        Key::NewRevenue,
    ],
    groups: &[Group {
        title: Text::GroupMore,
        note: None,
        keys: &[Key::Reactivation, Key::ReactivationInNet],
        columns: "2",
        is_open: false,
    }],
    figures: &[
        row(Metric::GrossRevenueChurn),
        row(Metric::Nrr),
        row(Metric::Grr),
        row(Metric::MrrNetNew),
        row(Metric::MrrEnd),
        row(Metric::QuickRatio),
        row(Metric::GrowthToNew),
        row(Metric::GrossRevenueChurnAnnual),
    ],
    variants: None,
    told: &findings::REVENUE_CHURN,
    beside: None,
    onward: onward::REVENUE_CHURN,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_bridge),
    takeaway: takeaway::revenue_churn,
    above: None,
    below: None,
};
