//! What the figures of a campaign mean, in Persian.

use super::{p_of, percent, L};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, points};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::campaign::finding::CampaignFinding;
use crate::report::campaign::preset::Claim;

pub(in crate::locale::text) fn finding(c: Currency, finding: &CampaignFinding) -> String {
    match *finding {
        CampaignFinding::Tested {
            uplift,
            interval,
            p,
            significant,
            confidence,
        } => format!(
            "در آزمون، نرخ خرید گروه آزمون {} واحد درصد با گروه کنترل فرق دارد (بین {} و {}؛ {}). با اطمینان {} {}.",
            points(L, 100.0 * uplift),
            points(L, 100.0 * interval.low),
            points(L, 100.0 * interval.high),
            p_of(p),
            text::confidence(L, confidence),
            if significant {
                "تصادف به‌تنهایی آن را توضیح نمی‌دهد"
            } else {
                "ممکن است تصادفی باشد"
            }
        ),
        CampaignFinding::BeyondTheTest { expected, interval } => format!(
            "اثر {} واحد درصد را فرض کرده‌اید، اما آزمون از {} تا {} را نشان می‌دهد. با نتیجه آزمون حساب کنید.",
            points(L, 100.0 * expected),
            points(L, 100.0 * interval.low),
            points(L, 100.0 * interval.high)
        ),
        CampaignFinding::FewBought { fewest } => format!(
            "در یکی از گروه‌ها فقط {} نفر خریده یا نخریده‌اند. با این تعداد، مقدار p تقریبی است.",
            number(L, fewest, 0)
        ),
        CampaignFinding::TestSize {
            baseline,
            uplift,
            needed,
            have,
        } => {
            let have = have.map_or_else(String::new, |have| format!("؛ گروه کوچک‌ترتان {} نفر است", number(L, have, 0)));
            format!(
            "برای نشان دادن اثر {} واحد درصد بالاتر از {} در چهار آزمون از پنج آزمون، هر گروه باید {} نفر باشد{have}.",
            points(L, 100.0 * uplift),
            percent(baseline),
            number(L, needed, 0)
        )
        }
        CampaignFinding::Claimed {
            claim, response, ..
        } => claimed(claim, response),
        CampaignFinding::ProfitAt {
            response,
            profit,
            break_even,
        } => takeaway(c, response, profit, break_even),
        _ => earned(c, finding),
    }
}

/// What it brings and costs.
fn earned(c: Currency, finding: &CampaignFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        CampaignFinding::Pays { profit, orders: n } => format!(
            "کمپین {} می‌آورد که بدون آن ثبت نمی‌شد و پس از همه هزینه‌ها {} سود دارد.",
            orders(n),
            money(profit)
        ),
        CampaignFinding::Loses { loss, orders: n } if n > 0.0 => format!(
            "کمپین {} می‌آورد که بدون آن ثبت نمی‌شد، اما {} بیش از سود آن‌ها خرج دارد.",
            orders(n),
            money(loss)
        ),
        CampaignFinding::Loses { loss, .. } => format!(
            "کمپین سفارشی نمی‌آورد که بدون آن ثبت نمی‌شد و {} زیان دارد.",
            money(loss)
        ),
        CampaignFinding::Even => "کمپین درست به اندازه خرجش می‌آورد.".to_owned(),
        CampaignFinding::ComeAnyway { all, anyway } => format!(
            "از {}، {} سفارش بدون کمپین هم ثبت می‌شد. فقط بقیه کارِ کمپین است.",
            orders(all),
            number(L, anyway, 0)
        ),
        CampaignFinding::NothingAnyway => {
            "فرض کرده‌اید بدون کمپین هیچ‌کس سفارش نمی‌داد. به‌ندرت چنین است و این فرض هر کمپینی را بهتر از واقع نشان می‌دهد.".to_owned()
        }
        CampaignFinding::GivenAway { money: given } => format!(
            "{} از تخفیف‌ها به سفارش‌هایی می‌رسد که با قیمت کامل هم ثبت می‌شد.",
            money(given)
        ),
        CampaignFinding::BreaksEvenAt {
            needed,
            expected: Some(expected),
        } => format!(
            "نقطه سربه‌سر، نرخ پاسخ {} است؛ برآورد شما {} است.",
            percent(needed),
            percent(expected)
        ),
        CampaignFinding::BreaksEvenAt { needed, .. } => {
            format!("نقطه سربه‌سر، نرخ پاسخ {} است.", percent(needed))
        }
        CampaignFinding::DiscountEatsMargin { earned, discount } => format!(
            "هر سفارش {} سود و {} تخفیف دارد؛ با هیچ نرخ پاسخی سود نمی‌کنید.",
            money(earned),
            money(discount)
        ),
        CampaignFinding::NotEvenEverybody => {
            "حتی اگر همه سفارش بدهند، کمپین خرج خود را درنمی‌آورد.".to_owned()
        }
        _ => String::new(),
    }
}

/// What articles say; a claim is never told as a fact.
fn claimed(claim: Claim, response: Option<f64>) -> String {
    match claim {
        Claim::Sales(share) => format!(
            "مقاله‌ها از شرکت Extole نقل می‌کنند که {} از معرفی‌های دوستان به فروش می‌رسد. تا خودتان نسنجیده‌اید، آن را فقط ادعا بدانید.",
            percent(share)
        ),
        Claim::Visits(share) => format!(
            "به گفته مقاله‌ها ریتارگتینگ {} افراد را به فروشگاه برمی‌گرداند. این بازدید است؛ همه آن‌ها سفارش نمی‌دهند.",
            percent(share)
        ),
        Claim::Again(low, high) => format!(
            "به گفته مقاله‌ها {} تا {} مشتریان فعلی دوباره می‌خرند. بیشترشان بدون کمپین هم می‌خرند، پس جای این عدد در «خرید بدون کمپین» است.",
            percent(low),
            percent(high)
        ),
        Claim::MoreLikely(more) => {
            let told = format!(
            "به گفته مقاله‌ها احتمال خرید از فروشگاهی که برنامه وفاداری دارد {} بیشتر است.",
            percent(more)
        );
            match response {
                Some(response) => format!(
            "{told} با آنچه بدون کمپین هم می‌شد، یعنی نرخ پاسخ {}.",
            percent(response)
        ),
                None => told,
            }
        }
        Claim::LostAfterAYear => {
            "مقاله‌ها مشتری را پس از یک سال بدون خرید ازدست‌رفته می‌دانند، اما نرخ پاسخی برای پیشنهاد بازگشت نمی‌گویند. آن را روی بخشی از فهرست بیازمایید.".to_owned()
        }
        Claim::Nothing => {
            "مقاله‌ها نرخ پاسخی برای این نوع کمپین نمی‌گویند. آن را روی بخشی از فهرست بیازمایید.".to_owned()
        }
    }
}

/// The title of the chart.
fn takeaway(c: Currency, response: f64, profit: f64, break_even: Option<f64>) -> String {
    let earns = if profit < 0.0 {
        format!("{} زیان می‌دهد", money(L, c, -profit))
    } else {
        format!("{} سود می‌دهد", money(L, c, profit))
    };
    let told = format!("با نرخ پاسخ {} کمپین {}", percent(response), earns);
    match break_even {
        Some(share) => format!("{told}؛ نقطه سربه‌سر {} است", percent(share)),
        None => format!("{told} و با هیچ نرخ پاسخی سود نمی‌دهد"),
    }
}

fn orders(n: f64) -> String {
    counted(L, n, 0, &["سفارش"])
}

pub(in crate::locale::text) fn verdict(finding: &CampaignFinding) -> &'static str {
    match finding {
        CampaignFinding::Pays { .. } => "سودده",
        CampaignFinding::Loses { .. } => "زیان‌ده",
        CampaignFinding::Even => "سربه‌سر",
        CampaignFinding::NothingAnyway => "بدون مقایسه",
        CampaignFinding::GivenAway { .. } => "تخفیف بی‌ثمر",
        CampaignFinding::BreaksEvenAt {
            needed,
            expected: Some(expected),
        } => {
            if expected >= needed {
                "بالای سربه‌سر"
            } else {
                "زیر سربه‌سر"
            }
        }
        CampaignFinding::DiscountEatsMargin { .. } | CampaignFinding::NotEvenEverybody => {
            "بدون سود"
        }
        CampaignFinding::Tested {
            significant: false, ..
        } => "معنادار نیست",
        CampaignFinding::Tested { uplift, .. } if *uplift < 0.0 => "اثر معکوس",
        CampaignFinding::Tested { .. } => "اثر واقعی",
        CampaignFinding::BeyondTheTest { .. } => "خلاف آزمون",
        CampaignFinding::FewBought { .. } => "خریدار کم",
        CampaignFinding::TestSize {
            needed,
            have: Some(have),
            ..
        } => {
            if have >= needed {
                "گروه کافی"
            } else {
                "گروه کوچک"
            }
        }
        CampaignFinding::TestSize { .. }
        | CampaignFinding::BreaksEvenAt { .. }
        | CampaignFinding::ComeAnyway { .. }
        | CampaignFinding::Claimed { .. }
        | CampaignFinding::ProfitAt { .. } => "",
    }
}
