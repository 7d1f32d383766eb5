//! What is one calculator's own, as a table: its fields, its example and its report.

use crate::domain::figure::Figure;
#[cfg(feature = "parts")]
use crate::part::{Slot, Slots};
use crate::report::figures::Figures;
use crate::report::inputs::Inputs;
use crate::report::name::{Key, Metric, Page};
use crate::report::Report;
use crate::state::field::Field;

/// A calculator.
#[derive(Debug)]
pub struct Sheet {
    /// The fields, in the contract's order, which is their order in a link.
    pub fields: &'static [Field],
    /// The worked example, as a fragment.
    pub example: &'static str,
    /// The first goal that is offered: the headline figure, unless people rather wish for another.
    pub goal: Metric,
    /// What the other inputs give for the field of a key: shown in it while nothing else is.
    pub derived: fn(&Inputs, Key) -> Option<f64>,
    /// Whether the field of a key is used as the inputs stand: others are hidden, and keep what they hold.
    pub is_shown: fn(&Inputs, Key) -> bool,
    /// Whether the inputs, as they stand, are of a kind that can give a figure: others are hidden.
    pub is_given: fn(&Inputs, Metric) -> bool,
    /// Everything that the page says about its inputs.
    pub report: fn(&Inputs) -> Report,
    /// Only the figures: what solving calls many times over.
    pub figures: fn(&Inputs) -> Figures,
    /// How many answers have to change for a goal, where a page counts answers.
    pub changes: Option<fn(&Inputs, f64) -> Figure>,
}

/// For calculators all of whose fields or figures always show.
pub fn always<T>(_: &Inputs, _: T) -> bool {
    true
}

/// The calculator of a page.
#[cfg(not(feature = "parts"))]
pub fn sheet(page: Page) -> &'static Sheet {
    match page {
        Page::Churn => &super::churn::SHEET,
        Page::ClvCac => &super::clv_cac::SHEET,
        Page::Nps => &super::nps::SHEET,
        Page::Clv => &super::clv::SHEET,
        Page::RetentionProfit => &super::retention_profit::SHEET,
        Page::Effort => &super::effort::SHEET,
        Page::Budget => &super::budget::SHEET,
        Page::RepeatPurchase => &super::repeat_purchase::SHEET,
        Page::ReturnVisitors => &super::return_visitors::SHEET,
        Page::RevenueChurn => &super::revenue_churn::SHEET,
        Page::Campaign => &super::campaign::SHEET,
    }
}

/// The calculator of a page that has been fetched.
#[cfg(feature = "parts")]
pub fn sheet(page: Page) -> &'static Sheet {
    slot(page).table()
}

/// Where the calculator of a page goes once it is fetched.
#[cfg(feature = "parts")]
pub fn slot(page: Page) -> &'static Slot<Sheet> {
    static SHEETS: Slots<Sheet, { Page::ALL.len() }> = Slots::new();
    SHEETS.of(page as usize)
}
