//! What the figures of repeat purchases mean, in Persian.

use super::super::L;
use super::{few_customers, percent};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto};
use crate::locale::text;
use crate::report::repeat_purchase::RepeatPurchaseFinding as Finding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &Finding) -> String {
    match *finding {
        Finding::OrdersTooFew { orders, fewest } => format!(
            "این عددها با هم نمی‌خوانند: چنین مشتریانی باید دست‌کم {} سفارش داده باشند (هر نفر یکی و هر کس که دوباره خریده یکی بیشتر)، نه {}. ببینید همه عددها مربوط به یک دوره باشند.",
            number(L, fewest, 0),
            number(L, orders, 0)
        ),
        Finding::OrdersTooMany { orders, customers } => format!(
            "این عددها با هم نمی‌خوانند: اگر هیچ‌کس دوباره نخریده باشد، تعداد سفارش‌ها با تعداد مشتریان برابر است، یعنی {} و نه {}.",
            number(L, customers, 0),
            number(L, orders, 0)
        ),
        Finding::BoughtAgain {
            rate,
            interval,
            confidence,
        } => format!(
            "از هر ۱۰۰ مشتری، {} نفر در همین دوره دوباره خریده‌اند. با اطمینان {}، نرخ واقعی بین {} و {} است.",
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
            "از {} مشتری هیچ‌کس دوباره نخریده است، اما با اطمینان {} نرخ واقعی ممکن است تا {} باشد.",
            number(L, customers, 0),
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
            "مشتریانی که دوباره خریده‌اند ({} از کل) {} از سفارش‌ها را ثبت کرده‌اند؛ به‌طور میانگین هر نفر {} سفارش.",
            percent(of_customers),
            percent(of_orders),
            number(L, each, 2)
        ),
        Finding::SecondOrders {
            once,
            more,
            revenue,
        } => format!(
            "{} مشتری فقط یک بار خریده‌اند. اگر از هر ده نفرشان یک نفر بار دیگر بخرد، با همین میانگین ارزش سفارش {} سفارش و {} درآمد بیشتر خواهید داشت.",
            number(L, once, 0),
            number(L, more, 0),
            money(L, c, revenue)
        ),
        Finding::OtherRate {
            of_orders: Some(share),
        } => format!(
            "«نرخ مشتریان بازگشتی» در سیستم فروشگاه شاخص دیگری است و معمولاً بالاتر است، چون در آن سفارش اول می‌تواند پیش از این دوره باشد. بعضی سیستم‌ها هم به‌جای مشتری سفارش را می‌شمارند؛ {} از سفارش‌های شما اولین سفارش مشتری در این دوره نبوده است.",
            percent(share)
        ),
        Finding::OtherRate { of_orders: None } => {
            "«نرخ مشتریان بازگشتی» در سیستم فروشگاه شاخص دیگری است و معمولاً بالاتر است، چون در آن سفارش اول می‌تواند پیش از این دوره باشد.".to_owned()
        }
    }
}

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::OrdersTooFew { .. } | Finding::OrdersTooMany { .. } => "ناسازگار",
        Finding::NobodyAgain { .. } => "بدون تکرار خرید",
        Finding::FewCustomers { .. } => "مشتری کم",
        Finding::BoughtAgain { .. }
        | Finding::RepeatOrders { .. }
        | Finding::SecondOrders { .. }
        | Finding::OtherRate { .. } => "",
    }
}
