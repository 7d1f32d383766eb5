//! The layout of the effort page.

use crate::chart::{draw_stages, Draw};
use crate::locale::text::{findings, Text};
use crate::report::name::{Key, Metric};
use crate::report::onward;
use crate::report::takeaway;
use crate::ui::components::headline::Headline;
use crate::ui::pages::layout::{row, Group, Layout};
use crate::ui::pages::lower::Pictures;

/// One number in; the assumption of the last stage is folded.
pub static LAYOUT: Layout = Layout {
    headline: Headline {
        metric: Metric::RetentionShare,
        bounds: None,
    },
    fields: &[Key::SalesPerMonth],
    groups: &[Group {
        title: Text::GroupAssumption,
        note: Some(Text::GroupAssumptionNote),
        keys: &[Key::RetentionShare],
        columns: "2",
        is_open: false,
    }],
    figures: &[row(Metric::AcquisitionShare), row(Metric::Stage)],
    variants: None,
    told: &findings::EFFORT,
    beside: None,
    onward: onward::EFFORT,
};

/// What it draws.
pub static PICTURES: Pictures = Pictures {
    draw: Draw(draw_stages),
    takeaway: takeaway::effort,
    above: None,
    below: None,
};
