//! What the figures of repeat purchases mean, in English.

use super::super::L;
use super::{customers, few_customers, percent};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::repeat_purchase::RepeatPurchaseFinding as Finding;

fn orders(n: f64) -> String {
    counted(L, n, 0, &["order", "orders"])
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &Finding) -> String {
    match *finding {
        Finding::OrdersTooFew { orders: n, fewest } => format!(
            "These counts contradict each other: such customers must have placed at least {}, one each and one more by everyone who came back, and not {}. Check that all counts are of the same period.",
            orders(fewest),
            number(L, n, 0)
        ),
        Finding::OrdersTooMany {
            orders: n,
            customers,
        } => format!(
            "These counts contradict each other: if nobody ordered again, there are as many orders as customers, {} and not {}.",
            number(L, customers, 0),
            number(L, n, 0)
        ),
        Finding::BoughtAgain {
            rate,
            interval,
            confidence,
        } => format!(
            "Of every 100 customers, {} ordered again within the period. At {} confidence the true rate is between {} and {}.",
            number_auto(L, 100.0 * rate),
            text::confidence(L, confidence),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::NobodyAgain {
            customers: n,
            upper,
            confidence,
        } => format!(
            "None of {} ordered again, yet at {} confidence the true rate may be as high as {}.",
            customers(n),
            text::confidence(L, confidence),
            percent(upper)
        ),
        Finding::FewCustomers {
            customers,
            interval,
        } => few_customers(customers, interval),
        Finding::RepeatOrders {
            of_customers,
            of_orders,
            each,
        } => format!(
            "The {} who came back placed {} of all orders, {} each on average.",
            percent(of_customers),
            percent(of_orders),
            number(L, each, 2)
        ),
        Finding::SecondOrders {
            once,
            more,
            revenue,
        } => format!(
            "{} ordered only once. If one in ten of them came back a single time, that would be {} and {} more at your average order value.",
            customers(once),
            orders(more),
            money(L, c, revenue)
        ),
        Finding::OtherRate {
            of_orders: Some(share),
        } => format!(
            "The “returning customer rate” of a shop system is another figure, and usually a higher one: there the first order may lie before the period. Some systems count orders instead; {} of yours were not a customer’s first in the period.",
            percent(share)
        ),
        Finding::OtherRate { of_orders: None } => {
            "The “returning customer rate” of a shop system is another figure, and usually a higher one: there the first order may lie before the period.".to_owned()
        }
    }
}

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::OrdersTooFew { .. } | Finding::OrdersTooMany { .. } => "Does not add up",
        Finding::NobodyAgain { .. } => "Nobody again",
        Finding::FewCustomers { .. } => "Few customers",
        Finding::BoughtAgain { .. }
        | Finding::RepeatOrders { .. }
        | Finding::SecondOrders { .. }
        | Finding::OtherRate { .. } => "",
    }
}
