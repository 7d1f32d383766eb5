//! The page `survey` in Persian.

use super::findings::p_of;
use super::L;
use crate::domain::date::Date;
use crate::locale::bidi::isolate;
use crate::locale::date::data_month;
use crate::locale::number::{number, points};
use crate::locale::text::survey::SurveyText;
use crate::report::survey::SurveyFinding;

pub(in crate::locale::text) fn text(text: SurveyText) -> &'static str {
    use SurveyText::*;
    match text {
        DataTitle => "نظرسنجی شما",
        DataLead => "هر ردیف یک پاسخ. یک ستون امتیاز کافی است؛ تاریخ، بخش و نظر اختیاری‌اند.",
        EmptyScores => "NPS شما با بازه اطمینان، و تعداد هر امتیاز.",
        EmptySegments => "کدام بخش‌ها واقعاً با بقیه فرق دارند.",
        EmptyMonths => "NPS ماه به ماه چه می‌کند و کدام تغییر بیش از تصادف است.",
        EmptyComments => "ترویج‌کنندگان، منفعل‌ها و بدگویان چه نوشته‌اند، برای خواندن و جست‌وجو.",
        Rules => "مقیاس و سطح اطمینان",
        Results => "نظرسنجی شما چه می‌گوید",
        Scores => "امتیازها",
        ScoresLead => "هر امتیاز چند بار داده شده است.",
        Segments => "به تفکیک بخش",
        SegmentsLead => "هر بخش با همه پاسخ‌های دیگر سنجیده می‌شود. میان چند مقایسه همیشه یکی تصادفی چشمگیر به نظر می‌رسد؛ برای همین مقدارهای p با روش هولم اصلاح می‌شوند و فقط بخشی نشان می‌خورد که تفاوتش در سطح اطمینان شما باقی بماند.",
        Above => "بالاتر از بقیه",
        Below => "پایین‌تر از بقیه",
        Months => "به تفکیک ماه",
        MonthsLead => "هر ماه با ماه پیش از آن سنجیده می‌شود، با همان اصلاح. ماه‌ها میلادی‌اند.",
        Up => "بالاتر از ماه پیش",
        Down => "پایین‌تر از ماه پیش",
        Comments => "چه نوشته‌اند",
        CommentsLead => "تازه‌ترین‌ها اول.",
        CommentGroup => "از چه کسانی",
        AllGroups => "همه",
        Search => "جست‌وجو در نظرها",
        NoMatch => "نظری با این عبارت پیدا نشد.",
        NoComments => "این داده‌ها ستون نظر ندارند.",
        CarryAnswers => "معیار و تعداد پاسخ لازم",
        CarryMonths => "مقایسه دو ماه آخر",
        Cut => "فقط صد ردیف نخست نشان داده شده است؛ فایل همه را دارد.",
    }
}

fn whole(n: usize) -> String {
    number(L, n as f64, 0)
}

pub(in crate::locale::text) fn finding(finding: &SurveyFinding) -> String {
    let p = |p: f64| format!("{}، اصلاح‌شده", p_of(p));
    match finding {
        SurveyFinding::SegmentDiffers {
            name,
            nps,
            others,
            p: chance,
        } => format!(
            "«{}» {} از بقیه است: {} در برابر {} ({}).",
            isolate(name),
            if nps > others {
                "بالاتر"
            } else {
                "پایین‌تر"
            },
            points(L, *nps),
            points(L, *others),
            p(*chance)
        ),
        SurveyFinding::SegmentsAlike { segments } => format!(
            "هیچ بخشی بیش از حد تصادف با بقیه فرق ندارد (تعداد مقایسه‌ها: {}).",
            whole(*segments)
        ),
        SurveyFinding::FewAnswers {
            segments,
            fewer_than,
        } => format!(
            "بخش‌هایی با کمتر از {} پاسخ: {}. NPS آن‌ها را فقط نشانه‌ای اولیه بدانید.",
            whole(*fewer_than as usize),
            whole(*segments)
        ),
        SurveyFinding::MonthDiffers {
            from,
            to,
            nps,
            before,
            p: chance,
        } => format!(
            "از {} تا {}، NPS از {} به {} {} ({}).",
            data_month(L, *from),
            data_month(L, *to),
            points(L, *before),
            points(L, *nps),
            if nps > before {
                "بالا رفته است"
            } else {
                "پایین آمده است"
            },
            p(*chance)
        ),
        SurveyFinding::MonthsAlike { steps } => format!(
            "هیچ ماهی بیش از حد تصادف با ماه پیش از خود فرق ندارد (تعداد مقایسه‌ها: {}).",
            whole(*steps)
        ),
        SurveyFinding::Undated { answers } => format!(
            "{} پاسخ تاریخ ندارند. در همه عددها حساب شده‌اند، ولی در هیچ ماهی نیستند.",
            whole(*answers as usize)
        ),
    }
}

/// Title of the picture of segments: the highest and the lowest.
pub(in crate::locale::text) fn segments_title(best: (&str, f64), worst: (&str, f64)) -> String {
    format!(
        "بالاترین NPS: «{}» با {}؛ پایین‌ترین: «{}» با {}",
        isolate(best.0),
        points(L, best.1),
        isolate(worst.0),
        points(L, worst.1)
    )
}

/// Title of the picture of months: the first and the last.
pub(in crate::locale::text) fn months_title(from: (Date, f64), to: (Date, f64)) -> String {
    format!(
        "NPS در {} برابر {} و در {} برابر {}",
        data_month(L, from.0),
        points(L, from.1),
        data_month(L, to.0),
        points(L, to.1)
    )
}

/// The score of a comment.
pub(in crate::locale::text) fn score(score: u8) -> String {
    format!("امتیاز {}", whole(score.into()))
}
