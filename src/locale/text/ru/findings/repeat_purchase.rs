//! What the figures of repeat purchases mean, in Russian.

use super::super::L;
use super::{of_customers as out_of, percent};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::repeat_purchase::RepeatPurchaseFinding as Finding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &Finding) -> String {
    match *finding {
        Finding::OrdersTooFew { orders, fewest } => format!(
            "Числа противоречат друг другу: у таких клиентов должно быть не меньше {} — по одному у каждого и ещё по одному у купивших снова, — а указано {}. Проверьте, что все числа за один период.",
            counted(L, fewest, 0, &["заказа", "заказов", "заказов"]),
            number(L, orders, 0)
        ),
        Finding::OrdersTooMany { orders, customers } => format!(
            "Числа противоречат друг другу: если никто не купил снова, заказов столько же, сколько клиентов, то есть {}, а не {}.",
            number(L, customers, 0),
            number(L, orders, 0)
        ),
        Finding::BoughtAgain {
            rate,
            interval,
            confidence,
        } => format!(
            "Из каждых 100 клиентов за период снова покупает {}. При уровне доверия {} истинная доля — от {} до {}.",
            number_auto(L, 100.0 * rate),
            text::confidence(L, confidence),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::NobodyAgain {
            customers,
            upper,
            confidence,
        } => format!(
            "Из {} снова не купил никто, но при уровне доверия {} истинная доля может доходить до {}.",
            out_of(customers),
            text::confidence(L, confidence),
            percent(upper)
        ),
        Finding::FewCustomers {
            customers,
            interval,
        } => format!(
            "Данных мало (клиентов: {}): истинная доля может быть любой от {} до {}. Считайте это лишь первой оценкой.",
            number(L, customers, 0),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::RepeatOrders {
            of_customers,
            of_orders,
            each,
        } => format!(
            "На купивших снова — а это {} клиентов — приходится {} всех заказов, в среднем по {} на каждого.",
            percent(of_customers),
            percent(of_orders),
            number(L, each, 2)
        ),
        Finding::SecondOrders {
            once,
            more,
            revenue,
        } => format!(
            "Клиентов с единственным заказом: {}. Если каждый десятый из них вернётся хотя бы раз, при нынешнем среднем чеке это ещё {} и {} выручки.",
            number(L, once, 0),
            counted(L, more, 0, &["заказ", "заказа", "заказов"]),
            money(L, c, revenue)
        ),
        Finding::OtherRate {
            of_orders: Some(share),
        } => format!(
            "«Доля вернувшихся клиентов» в системе магазина — другой показатель, обычно он выше: первый заказ там может быть сделан и до начала периода. Некоторые системы считают не клиентов, а заказы; у вас {} заказов — не первые у клиента за период.",
            percent(share)
        ),
        Finding::OtherRate { of_orders: None } => {
            "«Доля вернувшихся клиентов» в системе магазина — другой показатель, обычно он выше: первый заказ там может быть сделан и до начала периода.".to_owned()
        }
    }
}

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::OrdersTooFew { .. } | Finding::OrdersTooMany { .. } => "Числа не сходятся",
        Finding::NobodyAgain { .. } => "Повторов нет",
        Finding::FewCustomers { .. } => "Мало клиентов",
        Finding::BoughtAgain { .. }
        | Finding::RepeatOrders { .. }
        | Finding::SecondOrders { .. }
        | Finding::OtherRate { .. } => "",
    }
}
