//! Figures of a shop that other pages take as inputs.

use crate::analysis::shop::carry::{customer_months, last_month};
use crate::analysis::shop::groups::Campaign;
use crate::analysis::shop::stages::Stage;
use crate::analysis::shop::Found;
use crate::domain::float::hundredths;
use crate::report::carry::Carried;
use crate::report::name::{Key, Page};
use crate::report::shop::name;

/// The pages to which `found` gives inputs.
///
/// Churn: the customers of the month that ends on the shop's day, by the page's rule of loss. CLV, of a subscription: revenue and losses for
/// each month of a customer, to the cent and to a hundredth of a percent; none without a month. CLV : CAC: the same and the customers won.
/// Repeat purchases: the counts as they are.
pub fn carried(found: &Found) -> Vec<Carried> {
    let mut carried = Vec::new();
    let moves = last_month(&found.shop, &found.stages);
    if let Some(moves) = moves.filter(|moves| moves.start > 0) {
        let mut inputs = vec![
            (Key::Start, moves.start.to_string()),
            (Key::New, moves.new.to_string()),
            (Key::Lost, moves.lost.to_string()),
        ];
        if moves.lost_new > 0 {
            inputs.push((Key::LostNew, moves.lost_new.to_string()));
        }
        carried.push((Page::Churn, inputs));
    }
    let months = customer_months(&found.shop, &found.stages);
    let revenue = found.shop.money.amount(found.shop.units);
    if months > 0.0 && revenue > 0.0 {
        let lost = f64::from(found.stages.count(Stage::Lost));
        let worth = vec![
            (Key::Arpa, hundredths(revenue / months)),
            (Key::Churn, hundredths((lost / months).min(1.0) * 100.0)),
        ];
        let won = (Key::NewCustomers, found.shop.customers.len().to_string());
        carried.push((Page::Clv, worth.clone()));
        carried.push((Page::ClvCac, [worth, vec![won]].concat()));
    }
    let repeaters = found.shop.customers.iter().filter(|c| c.orders > 1).count();
    if !found.shop.customers.is_empty() && revenue >= 0.0 {
        let inputs = vec![
            (Key::Customers, found.shop.customers.len().to_string()),
            (Key::RepeatCustomers, repeaters.to_string()),
            (Key::Orders, found.shop.orders.to_string()),
            (Key::Revenue, hundredths(revenue)),
        ];
        carried.push((Page::RepeatPurchase, inputs));
    }
    carried
}

/// A campaign for the customers at `stage`: its kind, whom it reaches and what an order brings; `None` where nobody is there.
pub fn campaign(found: &Found, stage: Stage) -> Option<Carried> {
    let kind = match stage {
        Stage::New => Campaign::Onboarding,
        Stage::Active => Campaign::Active,
        Stage::Lapsing => Campaign::Lapsing,
        Stage::Lost => Campaign::WinBack,
    };
    let audience = found.stages.count(stage);
    let revenue = found.shop.money.amount(found.shop.units);
    let mut inputs = vec![
        (Key::Kind, name::campaign(kind).to_owned()),
        (Key::Audience, audience.to_string()),
    ];
    if revenue > 0.0 && found.shop.orders > 0 {
        let value = revenue / f64::from(found.shop.orders);
        inputs.push((Key::Aov, hundredths(value)));
    }
    (audience > 0).then_some((Page::Campaign, inputs))
}
