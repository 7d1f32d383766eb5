//! The words of charts: axis titles, labels, column headings and read-outs.

pub mod bridge;
pub mod lines;
pub mod parts;
pub mod profit;
pub mod projection;
pub mod sensitivity;
pub mod shares;
pub mod split;
pub mod stacks;
pub mod stages;
pub mod subscriptions;
pub mod worth;

use crate::locale::duration::months;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, money_compact, Currency};
use crate::locale::number::{number, percent, points};
use crate::locale::plural::counted;

/// A group of answers to "how likely are you to recommend us".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// 0–6.
    Detractors,
    /// 7–8.
    Passives,
    /// 9–10.
    Promoters,
}

/// One of the surveys that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survey {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Heading of a column with months.
pub fn month_heading(language: Language) -> &'static str {
    match language {
        En => "Month",
        Fa => "ماه",
        Ru => "Месяц",
    }
}

/// Title of the axis of a decay.
pub fn months_axis(language: Language) -> &'static str {
    match language {
        En => "months from now",
        Fa => "ماه از امروز",
        Ru => "месяцев от сегодня",
    }
}

/// Title of the axis of shares left, and heading of their column.
pub fn left_axis(language: Language) -> &'static str {
    match language {
        En => "Customers remaining",
        Fa => "مشتریان باقی‌مانده",
        Ru => "Оставшиеся клиенты",
    }
}

/// Heading of the column with a lower bound.
pub fn low_heading(language: Language) -> &'static str {
    match language {
        En => "Lower bound",
        Fa => "کران پایین",
        Ru => "Нижняя граница",
    }
}

/// Heading of the column with an upper bound.
pub fn high_heading(language: Language) -> &'static str {
    match language {
        En => "Upper bound",
        Fa => "کران بالا",
        Ru => "Верхняя граница",
    }
}

/// Heading of the column with a number of customers.
pub fn customers_heading(language: Language) -> &'static str {
    match language {
        En => "Customers",
        Fa => "تعداد مشتریان",
        Ru => "Клиентов",
    }
}

/// Label of the point where half are left.
pub fn half_left(language: Language, month: f64) -> String {
    let after = months(language, month);
    match language {
        En => format!("half remain after {after}"),
        Fa => format!("نیمی پس از {after}"),
        Ru => format!("половина через {after}"),
    }
}

/// Read-out of a decay: the share left after `month`, its bounds, and the customers that makes of how many.
pub fn left_after(
    language: Language,
    month: f64,
    left: f64,
    bounds: Option<(f64, f64)>,
    customers: Option<f64>,
) -> String {
    let share = percent(language, left, 1);
    let month = number(language, month, 1);
    let mut text = match language {
        En => format!("Month {month}: {share} of customers remain"),
        Fa => format!("ماه {month}: {share} از مشتریان مانده‌اند"),
        Ru => format!("Месяц {month}: остаётся {share} клиентов"),
    };
    if let Some((low, high)) = bounds {
        text += &between(
            language,
            &percent(language, low, 1),
            &percent(language, high, 1),
        );
    }
    if let Some(all) = customers {
        let (some, all) = (number(language, left * all, 0), number(language, all, 0));
        text += &match language {
            En => format!("; {some} of {all}"),
            Fa => format!("؛ {some} نفر از {all} نفر"),
            Ru => format!("; {some} из {all}"),
        };
    }
    text
}

/// The tail of a sentence that names an interval.
fn between(language: Language, low: &str, high: &str) -> String {
    match language {
        En => format!(", between {low} and {high}"),
        Fa => format!("، بین {low} و {high}"),
        Ru => format!(", от {low} до {high}"),
    }
}

/// Title of the time axis of a break-even.
pub fn customer_months_axis(language: Language) -> &'static str {
    match language {
        En => "months since the customer was won",
        Fa => "ماه از جذب مشتری",
        Ru => "месяцев с привлечения клиента",
    }
}

/// Heading of the column of cumulative margin.
pub fn margin_heading(language: Language) -> &'static str {
    match language {
        En => "Margin so far, per customer",
        Fa => "حاشیه سود انباشته هر مشتری",
        Ru => "Накопленная маржа с клиента",
    }
}

/// Title of the money axis: what it counts, and in what.
pub fn margin_axis(language: Language, currency: Currency) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    format!(
        "{}{comma} {}",
        margin_heading(language),
        currency.unit(language)
    )
}

/// Heading of the column of margin less cost.
pub fn balance_heading(language: Language) -> &'static str {
    match language {
        En => "Margin minus CAC",
        Fa => "حاشیه سود منهای هزینه جذب",
        Ru => "Маржа минус CAC",
    }
}

/// An amount in a picture, short where it would be long.
pub fn label_money(language: Language, currency: Currency, value: f64) -> String {
    if value.abs() < 1e5 {
        money(language, currency, value)
    } else {
        money_compact(language, currency, value)
    }
}

/// Label of the line of cost.
pub fn cac(language: Language, currency: Currency, value: f64) -> String {
    let amount = label_money(language, currency, value);
    match language {
        En => format!("CAC {amount}"),
        Fa => format!("هزینه جذب {amount}"),
        Ru => format!("CAC {amount}"),
    }
}

/// Label of the line of margin at its end.
pub fn margin(language: Language, currency: Currency, value: f64) -> String {
    let amount = label_money(language, currency, value);
    match language {
        En => format!("margin {amount}"),
        Fa => format!("حاشیه سود {amount}"),
        Ru => format!("маржа {amount}"),
    }
}

/// Label of the point where the margin has paid the cost.
pub fn paid_back(language: Language, month: f64) -> String {
    let after = months(language, month);
    match language {
        En => format!("paid back after {after}"),
        Fa => format!("بازگشت هزینه پس از {after}"),
        Ru => format!("окупается через {after}"),
    }
}

/// Read-out of a break-even: the margin so far and how far that is from the cost.
pub fn earned(
    language: Language,
    currency: Currency,
    month: f64,
    margin: f64,
    cost: Option<f64>,
) -> String {
    let month = number(language, month, 1);
    let earned = money(language, currency, margin);
    let mut text = match language {
        En => format!("Month {month}: margin {earned}"),
        Fa => format!("ماه {month}: حاشیه سود {earned}"),
        Ru => format!("Месяц {month}: маржа {earned}"),
    };
    if let Some(cost) = cost {
        let gap = money(language, currency, (margin - cost).abs());
        text += &match (language, margin < cost) {
            (En, true) => format!(", {gap} below CAC"),
            (En, false) => format!(", {gap} above CAC"),
            (Fa, true) => format!("، {gap} کمتر از هزینه جذب"),
            (Fa, false) => format!("، {gap} بیشتر از هزینه جذب"),
            (Ru, true) => format!(", на {gap} меньше CAC"),
            (Ru, false) => format!(", на {gap} больше CAC"),
        };
    }
    text
}

/// The name of a group.
pub fn group(language: Language, group: Group) -> &'static str {
    match (language, group) {
        (En, Group::Detractors) => "Detractors",
        (En, Group::Passives) => "Passives",
        (En, Group::Promoters) => "Promoters",
        (Fa, Group::Detractors) => "بدگویان",
        (Fa, Group::Passives) => "مشتریان منفعل",
        (Fa, Group::Promoters) => "ترویج‌کنندگان",
        (Ru, Group::Detractors) => "Критики",
        (Ru, Group::Passives) => "Нейтралы",
        (Ru, Group::Promoters) => "Промоутеры",
    }
}

/// The name of a survey.
pub fn survey(language: Language, survey: Survey) -> &'static str {
    match (language, survey) {
        (En, Survey::First) => "First survey",
        (En, Survey::Second) => "Second survey",
        (Fa, Survey::First) => "نظرسنجی اول",
        (Fa, Survey::Second) => "نظرسنجی دوم",
        (Ru, Survey::First) => "Первый опрос",
        (Ru, Survey::Second) => "Второй опрос",
    }
}

/// Heading of the column with the names of surveys.
pub fn survey_heading(language: Language) -> &'static str {
    match language {
        En => "Survey",
        Fa => "نظرسنجی",
        Ru => "Опрос",
    }
}

/// Heading of the column with the names of groups.
pub fn group_heading(language: Language) -> &'static str {
    match language {
        En => "Group",
        Fa => "گروه",
        Ru => "Группа",
    }
}

/// Heading of the column with scores.
pub fn score_heading(language: Language) -> &'static str {
    match language {
        En => "Score",
        Fa => "امتیاز",
        Ru => "Оценка",
    }
}

/// Heading of the column with numbers of answers.
pub fn answers_heading(language: Language) -> &'static str {
    match language {
        En => "Answers",
        Fa => "تعداد پاسخ‌ها",
        Ru => "Ответов",
    }
}

/// Heading of the column with shares of answers.
pub fn share_heading(language: Language) -> &'static str {
    match language {
        En => "Share",
        Fa => "سهم",
        Ru => "Доля",
    }
}

/// A number of answers.
pub fn answers(language: Language, n: f64) -> String {
    let forms: &[&str] = match language {
        En => &["answer", "answers"],
        Fa => &["پاسخ"],
        Ru => &["ответ", "ответа", "ответов"],
    };
    counted(language, n, 1, forms)
}

/// Label of a survey's bar: which one, where there are two, and how many answers it has.
pub fn survey_label(language: Language, which: Option<Survey>, total: f64) -> String {
    let count = answers(language, total);
    let comma = if language == Fa { '،' } else { ',' };
    match which {
        Some(which) => format!("{}{comma} {count}", survey(language, which)),
        None => count,
    }
}

/// What a read-out of answers is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// A single score.
    Score(u8),
    /// A group.
    Group(Group),
}

/// Read-out of answers: how many, and what share of all.
pub fn answered(
    language: Language,
    which: Option<Survey>,
    what: Answered,
    n: f64,
    share: Option<f64>,
) -> String {
    let name = match what {
        Answered::Score(score) => {
            let score = number(language, score.into(), 0);
            format!("{} {score}", score_heading(language))
        }
        Answered::Group(named) => group(language, named).to_owned(),
    };
    let mut text = in_survey(language, which, &name);
    text += ": ";
    text += &answers(language, n);
    if let Some(share) = share {
        text += if language == Fa { "، " } else { ", " };
        text += &percent(language, share, 1);
    }
    text
}

fn in_survey(language: Language, which: Option<Survey>, text: &str) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    match which {
        Some(which) => format!("{}{comma} {text}", survey(language, which)),
        None => text.to_owned(),
    }
}

/// Heading of the column with net promoter scores, and the name of one.
pub fn nps_heading(language: Language) -> &'static str {
    match language {
        En | Fa | Ru => "NPS",
    }
}

/// Read-out of a score with its interval.
pub fn scored(language: Language, which: Option<Survey>, nps: f64, low: f64, high: f64) -> String {
    let name = format!("{} {}", nps_heading(language), points(language, nps));
    let interval = between(language, &points(language, low), &points(language, high));
    in_survey(language, which, &name) + &interval
}

/// The value that scores are compared with.
pub fn benchmark(language: Language, value: f64) -> String {
    format!("{} {}", benchmark_name(language), points(language, value))
}

/// What such a value is called.
pub fn benchmark_name(language: Language) -> &'static str {
    match language {
        En => "Benchmark",
        Fa => "معیار مقایسه",
        Ru => "Ориентир",
    }
}

/// The name of a survey that stands alone.
pub fn survey_alone(language: Language) -> &'static str {
    match language {
        En => "This survey",
        Fa => "این نظرسنجی",
        Ru => "Этот опрос",
    }
}
