//! What a calculator page is made of: which fields and which figures stand where.

use crate::locale::text::findings::Told;
use crate::locale::text::Text;
#[cfg(feature = "parts")]
use crate::part::{Slot, Slots};
use crate::report::name::{Key, Metric, Page};
use crate::report::onward::Onward;
use crate::state::calculator::{Calculator, Msg, Outcome};
use crate::ui::components::headline::Headline;
#[cfg(not(feature = "parts"))]
use crate::ui::pages::{
    budget, campaign, churn, clv, clv_cac, effort, nps, repeat_purchase, retention_profit,
    return_visitors, revenue_churn,
};
use crate::ui::wording::Wording;
use yew::{Callback, Html};

/// Where the fields and figures of a page stand.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// The largest figure.
    pub headline: Headline,
    /// Fields that always show, in order.
    pub fields: &'static [Key],
    /// Folded groups of fields.
    pub groups: &'static [Group],
    /// Figures below the headline, in order.
    pub figures: &'static [Row],
    /// The same thing by other rules, side by side.
    pub variants: Option<Variants>,
    /// How its findings are told.
    pub told: &'static Told,
    /// What else stands among its fields: after the field of a key.
    pub beside: Option<(Key, View)>,
    /// Where its numbers are of use as well.
    pub onward: &'static [Onward],
}

/// A view of a page's own, equal to itself: what only one page shows comes with that page's part of the download.
#[derive(Clone, Copy, Debug)]
pub struct View(pub fn(&Own) -> Html);

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        self.0 as usize == other.0 as usize
    }
}

/// What such a view is given.
#[derive(Clone, Copy)]
pub struct Own<'a> {
    /// The language and the currency.
    pub wording: Wording,
    /// The model.
    pub calculator: &'a Calculator,
    /// What it comes to.
    pub outcome: &'a Outcome,
    /// Changes it.
    pub on: &'a Callback<Msg>,
}

/// A folded group of fields.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// What it is about.
    pub title: Text,
    /// A sentence about it.
    pub note: Option<Text>,
    /// Its fields.
    pub keys: &'static [Key],
    /// Columns on wide screens, as `data-columns`.
    pub columns: &'static str,
    /// Whether it starts open.
    pub is_open: bool,
}

/// A figure with its bounds, where it has some.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The figure.
    pub metric: Metric,
    /// Its bounds.
    pub bounds: Option<(Metric, Metric)>,
}

/// The same thing counted by several rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variants {
    /// What is counted.
    pub title: Text,
    /// Why the rules differ.
    pub why: Text,
    /// The figure of each rule.
    pub rows: &'static [Row],
}

/// A figure without bounds.
pub const fn row(metric: Metric) -> Row {
    Row {
        metric,
        bounds: None,
    }
}

/// A figure with its bounds.
pub const fn between(metric: Metric, low: Metric, high: Metric) -> Row {
    Row {
        metric,
        bounds: Some((low, high)),
    }
}

/// The layout of `page`.
#[cfg(not(feature = "parts"))]
pub fn layout(page: Page) -> &'static Layout {
    match page {
        Page::Churn => &churn::LAYOUT,
        Page::ClvCac => &clv_cac::LAYOUT,
        Page::Nps => &nps::LAYOUT,
        Page::Clv => &clv::LAYOUT,
        Page::RetentionProfit => &retention_profit::LAYOUT,
        Page::Effort => &effort::LAYOUT,
        Page::Budget => &budget::LAYOUT,
        Page::RepeatPurchase => &repeat_purchase::LAYOUT,
        Page::ReturnVisitors => &return_visitors::LAYOUT,
        Page::RevenueChurn => &revenue_churn::LAYOUT,
        Page::Campaign => &campaign::LAYOUT,
    }
}

/// The layout of a page that has been fetched.
#[cfg(feature = "parts")]
pub fn layout(page: Page) -> &'static Layout {
    slot(page).table()
}

/// Where the layout of a page goes once it is fetched.
#[cfg(feature = "parts")]
pub fn slot(page: Page) -> &'static Slot<Layout> {
    static LAYOUTS: Slots<Layout, { Page::ALL.len() }> = Slots::new();
    LAYOUTS.of(page as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fields;

    fn rows(layout: &Layout) -> impl Iterator<Item = Row> + '_ {
        let headline = Row {
            metric: layout.headline.metric,
            bounds: layout.headline.bounds,
        };
        let variants = layout
            .variants
            .iter()
            .flat_map(|variants| variants.rows.iter().copied());
        std::iter::once(headline)
            .chain(layout.figures.iter().copied())
            .chain(variants)
    }

    #[test]
    fn every_metric_and_every_field_stands_on_its_page_once() {
        for page in Page::ALL {
            let layout = layout(*page);
            let mut metrics: Vec<Metric> = rows(layout)
                .flat_map(|row| {
                    [
                        Some(row.metric),
                        row.bounds.map(|b| b.0),
                        row.bounds.map(|b| b.1),
                    ]
                })
                .flatten()
                .collect();
            metrics.sort();
            let mut expected = page.metrics().to_vec();
            expected.sort();
            assert_eq!(metrics, expected, "{page:?}");
            let mut keys: Vec<Key> = layout
                .fields
                .iter()
                .chain(layout.groups.iter().flat_map(|group| group.keys))
                .copied()
                .collect();
            keys.sort();
            let mut expected: Vec<Key> = fields(*page).iter().map(|field| field.key).collect();
            expected.sort();
            assert_eq!(keys, expected, "{page:?}");
        }
    }
}
