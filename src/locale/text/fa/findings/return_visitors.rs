//! What the figures of returning visitors mean, in Persian.

use super::super::L;
use super::{p_of, percent};
use crate::locale::number::{number, number_auto, share_points, share_points_bare};
use crate::locale::text;
use crate::report::return_visitors::{Evidence, ReturnVisitorsFinding as Finding};

pub(in crate::locale::text) fn finding(finding: &Finding) -> String {
    match *finding {
        Finding::ComeBack {
            rate,
            interval,
            confidence,
        } => format!(
            "از هر ۱۰۰ بازدیدکننده، {} نفر قبلاً هم به سایت آمده بودند. با اطمینان {}، سهم واقعی بین {} و {} است.",
            number_auto(L, 100.0 * rate),
            text::confidence(L, confidence),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::Compared {
            from,
            to,
            interval,
            p,
            evidence,
            confidence,
        } => format!(
            "سهم بازدیدکنندگان برگشتی از {} به {} رسیده است: {} (بین {} و {}{}). با اطمینان {}، {}.",
            percent(from),
            percent(to),
            share_points(L, to - from),
            share_points_bare(L, interval.low),
            share_points_bare(L, interval.high),
            p.map_or_else(String::new, |p| format!("؛ {}", p_of(p))),
            text::confidence(L, confidence),
            match evidence {
                Evidence::Real => "تصادف به‌تنهایی آن را توضیح نمی‌دهد",
                Evidence::Borderline => "این نتیجه مرزی است، چون بازه و آزمون با هم نمی‌خوانند",
                Evidence::Chance => "این تغییر ممکن است تصادفی باشد",
            }
        ),
        Finding::InVisitors { visitors } => format!(
            "اگر سهم دوره اول ثابت می‌ماند، در دوره دوم حدود {} بازدیدکننده {} برمی‌گشتند.",
            number(L, visitors.abs(), 0),
            if visitors > 0.0 { "کمتر" } else { "بیشتر" }
        ),
        Finding::SmallChange { difference } => format!(
            "تغییر واقعی است، اما فقط {}. با این تعداد بازدیدکننده هر تفاوت ناچیزی معنادار درمی‌آید؛ ببینید برای کارتان اهمیتی دارد یا نه.",
            share_points(L, difference)
        ),
        Finding::CountsTellOther { before, now } => {
            let counts = format!("(از {} به {} نفر)", number(L, before, 0), number(L, now, 0));
            if now > before {
                format!("تعداد برگشتی‌ها بیشتر شده {counts} اما سهمشان پایین آمده است، چون بازدیدکنندگان جدید از آن هم بیشتر رشد کرده‌اند. تبلیغ برای جذب بازدیدکننده جدید چنین اثری دارد.")
            } else {
                format!("تعداد برگشتی‌ها کمتر شده {counts} اما سهمشان بالا رفته است، چون بازدیدکنندگان جدید از آن هم بیشتر افت کرده‌اند.")
            }
        }
        Finding::FewVisitors { visitors, interval } => format!(
            "با {} بازدیدکننده، سهم واقعی ممکن است هر عددی از {} تا {} باشد. آن را فقط نشانه‌ای اولیه بدانید.",
            number(L, visitors, 0),
            percent(interval.low),
            percent(interval.high)
        ),
    }
}

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::Compared {
            evidence, from, to, ..
        } => match evidence {
            Evidence::Real if to > from => "رشد واقعی",
            Evidence::Real => "افت واقعی",
            Evidence::Borderline => "مرزی",
            Evidence::Chance => "اثبات‌نشده",
        },
        Finding::SmallChange { .. } => "تغییر کوچک",
        Finding::CountsTellOther { .. } => "تعداد و سهم ناهمسو",
        Finding::FewVisitors { .. } => "بازدیدکننده کم",
        Finding::ComeBack { .. } | Finding::InVisitors { .. } => "",
    }
}
