//! Figures of a shop that other pages take as inputs.

use crate::analysis::shop::carry::{customer_months, last_month};
use crate::analysis::shop::stages::Stage;
use crate::analysis::shop::Found;
use crate::report::name::{Key, Page};

/// A page and the inputs for it, in the units of their fields, in the order of a link.
pub type Carried = (Page, Vec<(Key, f64)>);

/// The pages to which `found` gives inputs.
///
/// Churn: the customers of the month that ends on the shop's day, by the page's rule of loss. CLV : CAC: revenue and losses for
/// each month of a customer, to the cent and to a hundredth of a percent, and the customers won; none without a month.
pub fn carried(found: &Found) -> Vec<Carried> {
    let mut carried = Vec::new();
    let moves = last_month(&found.shop, &found.stages);
    if let Some(moves) = moves.filter(|moves| moves.start > 0) {
        let mut inputs = vec![
            (Key::Start, f64::from(moves.start)),
            (Key::New, f64::from(moves.new)),
            (Key::Lost, f64::from(moves.lost)),
        ];
        if moves.lost_new > 0 {
            inputs.push((Key::LostNew, f64::from(moves.lost_new)));
        }
        carried.push((Page::Churn, inputs));
    }
    let months = customer_months(&found.shop, &found.stages);
    let revenue = found.shop.money.amount(found.shop.units);
    if months > 0.0 && revenue > 0.0 {
        let lost = f64::from(found.stages.count(Stage::Lost));
        let inputs = vec![
            (Key::Arpa, hundredths(revenue / months)),
            (Key::Churn, hundredths((lost / months).min(1.0) * 100.0)),
            (Key::NewCustomers, found.shop.customers.len() as f64),
        ];
        carried.push((Page::ClvCac, inputs));
    }
    carried
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
