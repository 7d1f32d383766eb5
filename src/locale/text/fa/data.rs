//! Data and what was found in them, in Persian.

use super::L;
use crate::analysis::answers::Tally;
use crate::analysis::lifespans::{Lifespans, PeriodCounts};
use crate::analysis::orders::Orders;
use crate::ingest::date::{DateOrder, DayCount};
use crate::ingest::delimited::Delimiter;
use crate::ingest::demo::SurveyWords;
use crate::ingest::mapping::Role;
use crate::ingest::number::DecimalMark;
use crate::job::Stage;
use crate::locale::bidi::isolate;
use crate::locale::date::range;
use crate::locale::duration::days;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};

pub(in crate::locale::text) fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "کاما",
        Delimiter::Semicolon => "نقطه‌ویرگول",
        Delimiter::Tab => "تب",
        Delimiter::Bar => "خط عمودی",
        Delimiter::Blanks => "فاصله",
    }
}

pub(in crate::locale::text) fn role(role: Role) -> &'static str {
    match role {
        Role::Customer => "مشتری",
        Role::Date => "تاریخ",
        Role::Amount => "مبلغ",
        Role::OrderId => "شماره سفارش",
        Role::Score => "امتیاز",
        Role::Segment => "بخش مشتریان",
        Role::Start => "تاریخ شروع",
        Role::End => "تاریخ پایان",
        Role::Comment => "نظر",
        Role::Visitor => "بازدیدکننده",
        Role::Visitors => "تعداد بازدیدکنندگان",
        Role::Returning => "تعداد برگشتی‌ها",
    }
}

pub(in crate::locale::text) fn date_order(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Ymd => "میلادی: سال، ماه، روز",
        DateOrder::Dmy => "میلادی: روز، ماه، سال",
        DateOrder::Mdy => "میلادی: ماه، روز، سال",
        DateOrder::JalaliYmd => "شمسی: سال، ماه، روز",
    }
}

pub(in crate::locale::text) fn day_count(count: DayCount) -> &'static str {
    match count {
        DayCount::Excel1900 => "شماره روز به شیوه اکسل",
        DayCount::Excel1904 => "شماره روز از سال ۱۹۰۴، به شیوه فایل‌های قدیمی اکسل",
        DayCount::UnixSeconds => "تعداد ثانیه‌ها از آغاز سال ۱۹۷۰",
        DayCount::UnixMilliseconds => "تعداد میلی‌ثانیه‌ها از آغاز سال ۱۹۷۰",
    }
}

pub(in crate::locale::text) fn decimal_mark(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Dot => "نقطه برای اعشار و کاما برای جدا کردن هزارگان",
        DecimalMark::Comma => "کاما برای اعشار و نقطه برای جدا کردن هزارگان",
    }
}

pub(in crate::locale::text) fn unnamed_column(number: &str) -> String {
    format!("ستون\u{a0}{number}")
}

pub(in crate::locale::text) fn question_dates(column: &str) -> String {
    format!("تاریخ‌های ستون «{}» چگونه خوانده شوند؟", isolate(column))
}

pub(in crate::locale::text) fn question_numbers(column: &str) -> String {
    format!("عددهای ستون «{}» چگونه خوانده شوند؟", isolate(column))
}

pub(in crate::locale::text) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Splitting => "جدا کردن خانه‌ها",
        Stage::Deciding => "بررسی ستون‌ها",
        Stage::Reading => "خواندن ردیف‌ها",
        Stage::Counting => "شمارش",
        Stage::Fitting => "برازش مدل‌ها",
    }
}

pub(in crate::locale::text) fn progress(at: Stage, share: f64) -> String {
    format!("{}: {}", stage(at), percent(L, share, 0))
}

pub(in crate::locale::text) fn progress_size(done: f64, total: f64, count: f64) -> String {
    let (done, total) = (number(L, done, 1), number(L, total, 1));
    format!("، {done} از {total} مگابایت، {} ردیف", whole(count))
}

pub(in crate::locale::text) fn progress_pace(count: f64) -> String {
    format!("، {} ردیف در ثانیه", whole(count))
}

fn whole(n: f64) -> String {
    number(L, n, 0)
}

pub(in crate::locale::text) fn rows_read(read: f64, skipped: f64) -> String {
    if skipped > 0.0 {
        format!(
            "{} ردیف خوانده و {} ردیف کنار گذاشته شد.",
            whole(read),
            whole(skipped)
        )
    } else {
        format!(
            "{} ردیف خوانده شد و هیچ ردیفی کنار گذاشته نشد.",
            whole(read)
        )
    }
}

pub(in crate::locale::text) fn first_problems(listed: f64, all: f64) -> String {
    format!("{} ردیف اول از {} ردیف.", whole(listed), whole(all))
}

pub(in crate::locale::text) fn quoted_lines(n: f64) -> String {
    format!("{} سطر چسبانده شد", whole(n))
}

pub(in crate::locale::text) fn facts_answers(tally: &Tally) -> String {
    let answers = whole(tally.all.responses().into());
    let segments = tally.by_segment.len();
    if segments > 0 {
        format!("{answers} پاسخ در {} بخش.", whole(segments as f64))
    } else {
        format!("{answers} پاسخ.")
    }
}

pub(in crate::locale::text) fn facts_lifespans(lifespans: &Lifespans) -> String {
    let mut text = format!("{} مشتری در داده‌ها", whole(lifespans.customers.into()));
    if let Some((from, to)) = lifespans.covered {
        text += &format!("، در بازه {}", range(L, from, to));
    }
    text.push('.');
    if lifespans.with_several_rows > 0 {
        let several = whole(lifespans.with_several_rows.into());
        text += &format!(" مشتریان با بیش از یک ردیف: {several}.");
    }
    let chosen = lifespans.chosen.and_then(|at| lifespans.periods.get(at));
    if let Some(period) = chosen {
        text += &format!(" دوره شمارش: {}.", range(L, period.from, period.to));
        if !period.is_full {
            text += " داده‌ها همه این دوره را در بر نمی‌گیرند.";
        }
    }
    text
}

pub(in crate::locale::text) fn period_choice(period: &PeriodCounts) -> String {
    let days = range(L, period.from, period.to);
    if period.is_full {
        days
    } else {
        format!("{days} (ناقص)")
    }
}

pub(in crate::locale::text) fn facts_orders(c: Currency, orders: &Orders) -> String {
    let mut text = format!(
        "{} سفارش از {} مشتری، در مجموع {}",
        whole(orders.orders.into()),
        whole(orders.customers.into()),
        money(L, c, orders.revenue)
    );
    if let Some((from, to)) = orders.days {
        text += &format!("، {}", range(L, from, to));
    }
    text.push('.');
    if orders.refunds > 0 {
        let refunds = whole(orders.refunds.into());
        text += &format!(" {refunds} مورد برگشت وجه کسر شده است.");
    }
    text += &format!(
        " مشتریانی که بیش از {} سفارش نداده‌اند ازدست‌رفته به حساب آمده‌اند: {} نفر.",
        days(L, orders.lapse_days.into()),
        whole(orders.lost.into())
    );
    text
}

/// What the sample survey says.
pub(in crate::locale::text) static SURVEY_WORDS: SurveyWords = SurveyWords {
    segments: ["جدید", "همیشگی", "وفادار"],
    promoters: &[
        "ارسال سریع و برخورد خوب",
        "به دوستانم هم معرفی کرده‌ام",
        "همیشه همان چیزی می‌رسد که سفارش داده‌ام",
        "بهترین قیمتی که پیدا کردم",
        "پشتیبانی چند دقیقه‌ای جواب داد",
        "بسته‌بندی خیلی قشنگ بود",
    ],
    passives: &[
        "خوب است، ولی هزینه ارسال کم نیست",
        "معمولی بود",
        "کاش سایزهای بیشتری داشتید",
        "تا این‌جا راضی‌ام",
        "سایت کمی کند است",
    ],
    detractors: &[
        "بسته‌ام دو هفته دیر رسید",
        "کسی جواب ایمیلم را نداد",
        "کالا شکسته بود و مرجوع کردنش خیلی طول کشید",
        "با عکسش فرق داشت",
        "برای این کیفیت گران است",
        "دو بار از حسابم پول کم شد",
    ],
};
