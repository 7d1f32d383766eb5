//! The layout of the campaign page.

use crate::chart::{draw_profit, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{between, row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// Whom it reaches and what an order brings, then what it costs; a test is a thing of its own.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::IncrementalProfit,
        bounds: None,
    },
    fields: &[
        Key::Kind,
        Key::Audience,
        Key::Response,
        Key::BaselineResponse,
        Key::Aov,
        Key::Margin,
    ],
    groups: &[
        Group {
            title: Text::GroupCampaignCosts,
            note: None,
            keys: &[Key::CostFixed, Key::CostPerContact, Key::DiscountGiven],
            columns: "3",
            is_open: true,
        },
        Group {
            title: Text::GroupControl,
            note: Some(Text::GroupControlNote),
            keys: &[
                Key::Treated,
                Key::TreatedBought,
                Key::Control,
                Key::ControlBought,
                Key::Confidence,
            ],
            columns: "2",
            is_open: false,
        },
    ],
    figures: &[
        row(Metric::IncrementalOrders),
        row(Metric::IncrementalRevenue),
        row(Metric::Roi),
        row(Metric::BreakEvenResponse),
        between(Metric::Uplift, Metric::UpliftLow, Metric::UpliftHigh),
        row(Metric::UpliftP),
    ],
    variants: None,
    told: &findings::CAMPAIGN,
    beside: None,
    onward: onward::CAMPAIGN,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_profit),
    takeaway: takeaway::campaign,
    above: None,
    below: None,
};
