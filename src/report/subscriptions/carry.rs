//! Figures of subscriptions that calculators take as inputs.

use crate::analysis::subscriptions::Found;
use crate::domain::float::hundredths;
use crate::report::carry::Carried;
use crate::report::name::{Key, Page};
use crate::report::subscriptions::figures::last_month;

/// The pages to which the last month that is over gives inputs: its customers to `churn`, its revenue to `revenue-churn`, and what a customer
/// brings and how many leave to `clv`.
///
/// Customers who came back count as new on `churn`, whose counts must add up.
pub fn carried(found: &Found) -> Vec<Carried> {
    let mut carried = Vec::new();
    let Some(month) = last_month(found).filter(|month| month.customers_start > 0) else {
        return carried;
    };
    let counts = [
        (Key::Start, month.customers_start),
        (Key::New, month.customers_new + month.customers_reactivated),
        (Key::Lost, month.customers_churned),
    ];
    let inputs = counts.map(|(key, count)| (key, count.to_string()));
    carried.push((Page::Churn, inputs.to_vec()));
    if !found.has_amounts || month.start <= 0.0 {
        return carried;
    }
    let amounts = [
        (Key::MrrStart, month.start),
        (Key::Churned, month.churned),
        (Key::Contraction, month.contraction),
        (Key::Expansion, month.expansion),
        (Key::Reactivation, month.reactivation),
        (Key::New, month.new),
    ];
    // An absent key is 0 where that is its neutral value.
    let is_given = |(key, amount): &(Key, f64)| {
        matches!(key, Key::MrrStart | Key::Churned | Key::New) || *amount > 0.0
    };
    let inputs = amounts.into_iter().filter(is_given);
    let inputs = inputs.map(|(key, amount)| (key, amount.to_string()));
    carried.push((Page::RevenueChurn, inputs.collect()));
    let (start, lost) = (
        f64::from(month.customers_start),
        f64::from(month.customers_churned),
    );
    if lost > 0.0 {
        let inputs = vec![
            (Key::Arpa, hundredths(month.start / start)),
            (Key::Churn, hundredths(lost / start * 100.0)),
        ];
        carried.push((Page::Clv, inputs));
    }
    carried
}
