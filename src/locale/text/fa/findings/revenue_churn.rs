//! What the figures of revenue churn mean, in Persian.

use super::{in_period, percent, L};
use crate::locale::figure::ratio;
use crate::locale::money::{money, Currency};
use crate::report::revenue_churn::finding::RevenueChurnFinding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &RevenueChurnFinding) -> String {
    match *finding {
        RevenueChurnFinding::NothingLost { period } => format!(
            "در {} چیزی از دست نرفته است: نه کسی رفته و نه کسی کمتر می‌پردازد. یک دوره خوب، تضمین دوره بعد نیست.",
            in_period(period)
        ),
        RevenueChurnFinding::Lost { gross, period } => format!(
            "در {}، پیش از حساب کردن افزایش‌ها، {} از درآمد ابتدای دوره از دست رفته است.",
            in_period(period),
            percent(gross)
        ),
        RevenueChurnFinding::MoreLostThanThereWas { gross } => format!(
            "درآمد ازدست‌رفته {} درآمد ابتدای دوره است. درآمد ابتدای دوره را بررسی کنید و ببینید رفتن مشتریان جدید همین دوره هم در آن آمده است یا نه.",
            percent(gross)
        ),
        RevenueChurnFinding::NetNegative { net, kept } => format!(
            "ریزش خالص {} است، یعنی زیر صفر، و این خبر خوبی است: مشتریان ابتدای دوره اکنون {} درآمد آن روزشان را می‌آورند. درآمدتان بدون حتی یک مشتری جدید هم رشد می‌کند.",
            percent(net),
            percent(kept)
        ),
        RevenueChurnFinding::NetZero => {
            "ریزش خالص صفر است: آنچه از دست رفته، با پرداخت بیشتر مشتریان مانده جبران شده است.".to_owned()
        }
        RevenueChurnFinding::NetPositive { net, kept } => format!(
            "مشتریان ابتدای دوره هنوز {} درآمد خود را می‌آورند. مشتریان جدید اول باید کمبود {} را پر کنند.",
            percent(kept),
            percent(net)
        ),
        RevenueChurnFinding::ExpansionHidesLosses { net, gross } => format!(
            "هر دو نرخ را ببینید: ریزش خالص {} است، اما {} از درآمد رفته است. اگر افزایش پرداخت‌ها کند شود، این ریزش خود را نشان می‌دهد.",
            percent(net),
            percent(gross)
        ),
        RevenueChurnFinding::AnnualPace {
            gross,
            period,
            annual,
            multiplied,
        } => format!(
            "ریزش {} در {}، در سال {} می‌شود، نه {}؛ آنچه رفته است دوباره نمی‌رود.",
            percent(gross),
            in_period(period),
            percent(annual),
            percent(multiplied)
        ),
        RevenueChurnFinding::GainedPerLost { ratio: now, growth } => gained(now, growth),
        RevenueChurnFinding::RatioJumps { ratio: now, gross } => format!(
            "فقط {} از درآمد از دست رفته است، پس نسبت سریع {} با هر مشتری بالا و پایین می‌پرد. سهم رشد از فروش جدید پایدارتر است.",
            percent(gross),
            ratio(L, now)
        ),
        RevenueChurnFinding::ReactivationCounts { with, without } => format!(
            "اگر درآمد برگشته حساب شود NRR برابر {} است و اگر نشود {}. هر دو قاعده رایج است؛ فقط عددهایی را با هم بسنجید که قاعده‌شان یکی است.",
            percent(with),
            percent(without)
        ),
        RevenueChurnFinding::Moved {
            from,
            to,
            gained,
            lost,
        } => moved(c, [from, to], gained, lost),
    }
}

/// A share of growth is told only where there is growth.
fn gained(now: f64, growth: Option<f64>) -> String {
    if now < 1.0 {
        return format!(
            "بیش از آنچه آمده، از دست رفته است: نسبت سریع {} است.",
            ratio(L, now)
        );
    }
    let told = format!("نسبت آنچه آمده به آنچه رفته {} است.", ratio(L, now));
    match growth.filter(|growth| *growth > 0.0) {
        Some(growth) => format!("{told} {} از فروش جدید به رشد رسیده است.", percent(growth)),
        None => told,
    }
}

fn moved(c: Currency, [before, after]: [f64; 2], gained: f64, lost: f64) -> String {
    let [from, to, gained, lost] = [before, after, gained, lost].map(|value| money(L, c, value));
    if after > before {
        format!("MRR از {from} به {to} رسید: {gained} آمد و {lost} از دست رفت")
    } else if after < before {
        format!("MRR از {from} به {to} کاهش یافت: {gained} آمد و {lost} از دست رفت")
    } else {
        format!("MRR روی {from} ماند: {gained} آمد و {lost} از دست رفت")
    }
}

pub(in crate::locale::text) fn verdict(finding: &RevenueChurnFinding) -> &'static str {
    match finding {
        RevenueChurnFinding::NothingLost { .. } => "بدون ریزش",
        RevenueChurnFinding::NetNegative { .. } => "رشد خودبه‌خود",
        RevenueChurnFinding::NetZero => "جبران‌شده",
        RevenueChurnFinding::MoreLostThanThereWas { .. } => "بیش از ۱۰۰٪",
        RevenueChurnFinding::GainedPerLost { ratio, .. } if *ratio < 1.0 => "رو به کاهش",
        RevenueChurnFinding::ExpansionHidesLosses { .. } => "ریزش پنهان",
        RevenueChurnFinding::RatioJumps { .. } => "نسبت ناپایدار",
        RevenueChurnFinding::Lost { .. }
        | RevenueChurnFinding::NetPositive { .. }
        | RevenueChurnFinding::AnnualPace { .. }
        | RevenueChurnFinding::GainedPerLost { .. }
        | RevenueChurnFinding::ReactivationCounts { .. }
        | RevenueChurnFinding::Moved { .. } => "",
    }
}
