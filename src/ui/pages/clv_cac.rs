//! The layout of the CLV against CAC page.

use crate::chart::{draw_break_even, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// What a customer brings, then what one costs.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::ClvCacRatio,
        bounds: None,
    },
    fields: &[Key::Arpa, Key::Margin, Key::Churn],
    groups: &[
        Group {
            title: Text::GroupSpend,
            note: Some(Text::GroupSpendOff),
            keys: &[
                Key::Cac,
                Key::NewCustomers,
                Key::SpendAds,
                Key::SpendTeam,
                Key::SpendTools,
                Key::SpendOther,
            ],
            columns: "2",
            is_open: true,
        },
        Group {
            title: Text::GroupTargets,
            note: None,
            keys: &[Key::TargetRatio, Key::Discount],
            columns: "2",
            is_open: false,
        },
    ],
    figures: &[
        row(Metric::Clv),
        row(Metric::Cac),
        row(Metric::PaybackMonthsChurned),
        row(Metric::PaybackMonths),
        row(Metric::MaxCac),
        row(Metric::NeededChurn),
        row(Metric::NeededArpa),
        row(Metric::NeededMargin),
    ],
    variants: None,
    told: &findings::CLV_CAC,
    beside: None,
    onward: onward::CLV_CAC,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_break_even),
    takeaway: takeaway::clv_cac,
    above: None,
    below: None,
};
