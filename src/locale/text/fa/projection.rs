//! Survival by a model in Persian.

use super::L;
use crate::domain::figure::Undefined;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::ingest::survivors::{SurvivorsProblem, MOST};
use crate::locale::duration::months;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent};
use crate::locale::text::projection::ProjectionText;
use crate::report::picture::Each;
use crate::report::projection::{ProjectionFinding, SbgMetric};

pub(in crate::locale::text) fn text(text: ProjectionText) -> &'static str {
    use ProjectionText::*;
    match text {
        PasteLabel => "بازماندگان یک کوهورت",
        PasteHint => "هر خط یک عدد: مشتریان در شروع، سپس کسانی که پس از هر دوره مانده‌اند. درصد هم می‌شود.",
        PasteStays => "این فهرست در مرورگر شما می‌ماند: لینک کپی‌شده کادرهای دیگر را دارد، نه این عددها را.",
        PasteExample => "گذاشتن مثال منتشرشده",
        PasteSource => "مثال: ۱٬۰۰۰ مشتری «High End» در هفت سال، از مقاله فِیدر و هاردی «How to project customer retention» (۲۰۰۷)، جدول ۱.",
        Title => "ماندگاری، آنچه دیده شده و آنچه پیش‌بینی می‌شود",
        Lead => "در این مدل (sBG) هر مشتری احتمال رفتن خودش را دارد. کسانی که این احتمال در آن‌ها زیاد است زودتر می‌روند، پس نرخ حفظِ باقی‌ماندگان بالا می‌رود. مدل در همین مرورگر روی فهرست شما برازش شده است.",
        MonthsTitle => "چند نفر خواهند ماند؟",
        MonthsLead => "مدلی (sBG) که روی همین دوره‌های حضور برازش شده است منحنی را فراتر از آنچه دیده شده ادامه می‌دهد. در آن هر مشتری احتمال رفتن خودش را دارد، پس نرخ حفظِ باقی‌ماندگان بالا می‌رود. کسانی که هنوز مشتری‌اند برای ماه‌هایی به حساب می‌آیند که آن‌ها را شناخته‌اید.",
        Parameters => "پارامترهای مدل",
        Formulas => "\u{2066}S(۰) = ۱\u{2069} و \u{2066}S(t) = S(t−۱) × (β + t − ۱) ÷ (α + β + t − ۱)\u{2069}. احتمال رفتن مشتریان توزیع بتا با α و β دارد. E یعنی سودهای مورد انتظار از یک مشتری تازه که اولین آن‌ها همین امروز می‌رسد: جمع \u{2066}S(t) ÷ (۱ + d)^t\u{2069} برای \u{2066}t = ۰، ۱، ۲، …\u{2069} نوار، چهار مسیر از پنج مسیر را در بر دارد: هم آنچه برازش درباره α و β باز می‌گذارد و هم شانس را می‌شناسد.",
    }
}

pub(in crate::locale::text) fn metric(metric: SbgMetric) -> &'static str {
    match metric {
        SbgMetric::Alpha => "α (مدل sBG)",
        SbgMetric::Beta => "β (مدل sBG)",
        SbgMetric::LogLikelihood => "لگاریتم درست‌نمایی",
    }
}

pub(in crate::locale::text) fn why(reason: Undefined) -> &'static str {
    match reason {
        Undefined::MissingInput => "بازماندگان یک کوهورت را بچسبانید.",
        Undefined::TooFew => "دست‌کم دو دوره با مشتری لازم است.",
        Undefined::NotObserved => {
            "داده‌ها پارامترها را به بی‌نهایت یا صفر می‌رسانند: مدلی ساده‌تر کافی است."
        }
        _ => "این فهرست هنوز خواندنی نیست.",
    }
}

pub(in crate::locale::text) fn problem(problem: SurvivorsProblem) -> String {
    let place = |n: usize| number(L, n as f64, 0);
    match problem {
        SurvivorsProblem::NotANumber(n) => format!("مورد {} عدد نیست.", place(n)),
        SurvivorsProblem::Negative(n) => format!("مورد {} کمتر از صفر است.", place(n)),
        SurvivorsProblem::AboveAll(n) => format!("مورد {} بیشتر از ۱۰۰٪ است.", place(n)),
        SurvivorsProblem::Grows(n) => format!("مورد {} بیشتر از مورد پیش از آن است. فقط مشتریان همین کوهورت را بشمارید، بدون برگشته‌ها.", place(n)),
        SurvivorsProblem::Nobody => "عدد اول باید بیشتر از صفر باشد: مشتریان در شروع.".to_owned(),
        SurvivorsProblem::TooFew => "یک عدد درباره رفتن مشتریان چیزی نمی‌گوید. باقی‌ماندگان پس از هر دوره را هم بیاورید.".to_owned(),
        SurvivorsProblem::TooMany => format!("حداکثر {} دوره خوانده می‌شود.", place(MOST)),
    }
}

pub(in crate::locale::text) fn read(customers: Option<f64>, periods: u32) -> String {
    let periods = number(L, periods.into(), 0);
    match customers {
        Some(n) => format!(
            "خوانده شد: {} مشتری در شروع و {periods} دوره پس از آن.",
            number(L, n, 1)
        ),
        None => format!("خوانده شد: درصدها، {periods} دوره پس از شروع."),
    }
}

fn after(each: Each, period: u32) -> String {
    match each {
        Each::Period => format!("{} دوره", number(L, period.into(), 0)),
        Each::Month => months(L, period.into()),
    }
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &ProjectionFinding) -> String {
    let share = |value: f64| percent(L, value, 1);
    match *finding {
        ProjectionFinding::NoFit(reason) => no_fit(reason),
        ProjectionFinding::Ahead {
            each,
            period,
            share: left,
            bounds,
        } => {
            let (when, left) = (after(each, period), share(left));
            let bounds = bounds.map_or_else(String::new, |(low, high)| {
                format!("؛ چهار بار از پنج بار بین {} و {}", share(low), share(high))
            });
            format!("پس از {when} حدود {left} از مشتریان می‌مانند{bounds}")
        }
        ProjectionFinding::Rising {
            first,
            renewal,
            last,
        } => format!(
            "نرخ حفظ از {} در تمدید اول به {} در تمدید {} می‌رسد: کسانی که احتمال رفتنشان بیشتر است زودتر می‌روند.",
            share(first),
            share(last),
            number(L, renewal.into(), 0)
        ),
        ProjectionFinding::Steady {
            each,
            churn,
            period,
            share: left,
        } => format!(
            "اگر ریزش همه یکسان بود ({} در هر دوره)، پس از {} فقط {} می‌ماندند.",
            share(churn),
            after(each, period),
            share(left)
        ),
        ProjectionFinding::Limit(this, churn) => limit(this, churn),
        ProjectionFinding::UnknownNumber => "از درصدها پیدا نیست که چند مشتری بوده‌اند، پس نواری کشیده نمی‌شود. برای دیدن نوار، تعدادها را بچسبانید.".to_owned(),
        ProjectionFinding::Misses { period, by } => format!(
            "بیشترین فاصله مدل با عددهای شما در دوره {} است: {} واحد درصد.",
            number(L, period.into(), 0),
            number(L, by.abs() * 100.0, 1)
        ),
        ProjectionFinding::SteadyValue { clv, steady } => format!(
            "با یک ریزش ثابت، به نظر می‌رسید هر مشتری {} بیرزد، نه {} (اگر اولین سود همین امروز برسد).",
            money(L, c, steady),
            money(L, c, clv)
        ),
        ProjectionFinding::Residual { renewal, value } => format!(
            "مشتری‌ای که تا اینجا مانده و در آستانه تمدید {} است {} می‌ارزد، اگر سود با تمدید برسد.",
            number(L, renewal.into(), 0),
            money(L, c, value)
        ),
        ProjectionFinding::NoEnd => "طبق این برازش، بعضی مشتریان تقریباً هرگز نمی‌روند و بدون تنزیل، سودهایشان بی‌پایان جمع می‌شود. نرخ تنزیل یک دوره را وارد کنید.".to_owned(),
    }
}

fn no_fit(reason: NoFit) -> String {
    match reason {
        NoFit::TooFew { needed, found } => format!(
            "برای دیدن کم شدن ریزش، {} دوره با مشتری لازم است و اینجا {} دوره هست.",
            number(L, needed.into(), 0),
            number(L, found.into(), 0)
        ),
        _ => "عددها با هم نمی‌خوانند و هیچ مدلی برازش نمی‌شود.".to_owned(),
    }
}

fn limit(limit: Limit, churn: Option<f64>) -> String {
    match limit {
        Limit::OneDropout => format!(
            "یک نرخ ریزش برای همه کافی است{}: در این عددها نرخ حفظ بالا نمی‌رود، پس فرمول ساده هم همین را می‌گوید.",
            churn.map_or_else(String::new, |churn| format!(" ({} در هر دوره)", percent(L, churn, 1)))
        ),
        Limit::NoDropout => "هنوز هیچ‌کس نرفته است، پس درباره رفتن چیزی نمی‌توان گفت.".to_owned(),
        Limit::AllDropout => "همه در دوره اول رفته‌اند.".to_owned(),
        Limit::AllOrNothing => {
            "تا جایی که این عددها نشان می‌دهند، مشتریان یا در تمدید اول می‌روند یا هرگز.".to_owned()
        }
        _ => "مدل به انتهای بازه‌اش رسیده است: داده‌های بیشتر یا دیگری لازم است.".to_owned(),
    }
}
