//! The words of pictures of segments and months.

use super::between;
pub use super::{answers_heading, high_heading, low_heading, month_heading, nps_heading};
use crate::locale::bidi::isolate;
use crate::locale::date::data_month;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::number::{number, percent_auto, points};
use crate::locale::plural::counted;
use crate::report::picture::{Measure, MonthStep, Segment};

/// Heading of the column with the names of segments.
pub fn segment_heading(language: Language) -> &'static str {
    match language {
        En => "Segment",
        Fa => "بخش",
        Ru => "Сегмент",
    }
}

/// The name of a segment as it stands in the data, or that there is none.
pub fn segment_name(language: Language, name: &str) -> String {
    let none = match language {
        En => "No segment",
        Fa => "بدون بخش",
        Ru => "Без сегмента",
    };
    if name.is_empty() {
        none.to_owned()
    } else {
        name.to_owned()
    }
}

/// Label of the line of all answers.
pub fn all_answers(language: Language, nps: f64) -> String {
    let nps = points(language, nps);
    match language {
        En => format!("all answers {nps}"),
        Fa => format!("همه پاسخ‌ها {nps}"),
        Ru => format!("все ответы {nps}"),
    }
}

/// Read-out of a segment: its score, its interval and its answers.
pub fn segment_scored(language: Language, row: &Segment) -> String {
    let name = isolate(&segment_name(language, &row.name));
    let score = scored(language, row.score.nps, row.score.low, row.score.high);
    format!("{name}: {score}") + &answers(language, row.responses)
}

/// Read-out of a month: its figure, the interval and what is behind it.
pub fn month_counted(language: Language, measure: Measure, step: &MonthStep) -> String {
    let month = data_month(language, step.month);
    let share = |value: f64| percent_auto(language, value);
    match measure {
        Measure::Nps => {
            let score = scored(language, step.value, step.low, step.high);
            format!("{month}: {score}") + &answers(language, step.base)
        }
        Measure::Returning => {
            let interval = between(language, &share(step.low), &share(step.high));
            let all = number(language, step.base, 0);
            let all = match language {
                En => format!(
                    "; of {}",
                    counted(En, step.base, 0, &["visitor", "visitors"])
                ),
                Fa => format!("؛ از {all} بازدیدکننده"),
                Ru => format!(
                    "; из {}",
                    counted(Ru, step.base, 0, &["посетителя", "посетителей"])
                ),
            };
            format!("{month}: {}", share(step.value)) + &interval + &all
        }
        Measure::Churn => {
            let interval = between(language, &share(step.low), &share(step.high));
            let all = number(language, step.base, 0);
            let all = match language {
                En => format!(
                    "; of {}",
                    counted(En, step.base, 0, &["customer", "customers"])
                ),
                Fa => format!("؛ از {all} مشتری"),
                Ru => format!(
                    "; из {}",
                    counted(Ru, step.base, 0, &["клиента", "клиентов"])
                ),
            };
            format!("{month}: {}", share(step.value)) + &interval + &all
        }
    }
}

fn scored(language: Language, nps: f64, low: f64, high: f64) -> String {
    let bounds = between(language, &points(language, low), &points(language, high));
    format!("{} {}", nps_heading(language), points(language, nps)) + &bounds
}

/// The tail of a sentence that names how many answers there are.
fn answers(language: Language, n: f64) -> String {
    match language {
        En => format!("; {}", counted(En, n, 0, &["answer", "answers"])),
        Fa => format!("؛ {} پاسخ", number(Fa, n, 0)),
        Ru => format!("; {}", counted(Ru, n, 0, &["ответ", "ответа", "ответов"])),
    }
}

/// Title of the axis of a measure.
pub fn measure_axis(language: Language, measure: Measure) -> &'static str {
    match (measure, language) {
        (Measure::Nps, _) => nps_heading(language),
        (Measure::Returning | Measure::Churn, _) => value_heading(language, measure),
    }
}

/// Heading of the column with the figure.
pub fn value_heading(language: Language, measure: Measure) -> &'static str {
    match (measure, language) {
        (Measure::Nps, _) => nps_heading(language),
        (Measure::Returning, En) => "Share of returning visitors",
        (Measure::Returning, Fa) => "سهم بازدیدکنندگان برگشتی",
        (Measure::Returning, Ru) => "Доля вернувшихся посетителей",
        (Measure::Churn, En) => "Churn rate",
        (Measure::Churn, Fa) => "نرخ ریزش",
        (Measure::Churn, Ru) => "Отток",
    }
}

/// Heading of the column with what is behind the figure.
pub fn base_heading(language: Language, measure: Measure) -> &'static str {
    match (measure, language) {
        (Measure::Nps, _) => answers_heading(language),
        (Measure::Returning, En) => "Visitors",
        (Measure::Returning, Fa) => "بازدیدکنندگان",
        (Measure::Returning, Ru) => "Посетителей",
        (Measure::Churn, En) => "Customers at the start",
        (Measure::Churn, Fa) => "مشتریان ابتدای ماه",
        (Measure::Churn, Ru) => "Клиентов в начале",
    }
}
