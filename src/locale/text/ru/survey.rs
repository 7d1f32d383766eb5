//! The page `survey` in Russian.

use super::findings::p_of;
use super::L;
use crate::domain::date::Date;
use crate::locale::bidi::isolate;
use crate::locale::date::data_month;
use crate::locale::number::{number, points};
use crate::locale::plural::counted;
use crate::locale::text::survey::SurveyText;
use crate::report::survey::SurveyFinding;

pub(in crate::locale::text) fn text(text: SurveyText) -> &'static str {
    use SurveyText::*;
    match text {
        DataTitle => "Ваш опрос",
        DataLead => "По ответу в строке. Достаточно столбца оценок; дата, сегмент и комментарий — по желанию.",
        EmptyScores => "NPS с интервалом и число ответов с каждой оценкой.",
        EmptySegments => "Какие сегменты действительно отличаются от остальных.",
        EmptyMonths => "Как NPS меняется по месяцам и какое изменение больше случайного.",
        EmptyComments => "Что написали промоутеры, нейтралы и критики — с поиском.",
        Rules => "Шкала и уровень доверия",
        Results => "Что говорит опрос",
        Scores => "Оценки",
        ScoresLead => "Сколько раз поставили каждую оценку.",
        Segments => "По сегментам",
        SegmentsLead => "Каждый сегмент сравнивается со всеми остальными ответами. Среди многих сравнений одно всегда выглядит ярким случайно, поэтому p-значения скорректированы методом Холма: отмечен только тот сегмент, чьё отличие сохраняется на вашем уровне доверия.",
        Above => "выше остальных",
        Below => "ниже остальных",
        Months => "По месяцам",
        MonthsLead => "Каждый месяц сравнивается с предыдущим, с той же поправкой.",
        Up => "выше прошлого месяца",
        Down => "ниже прошлого месяца",
        Comments => "Что написали",
        CommentsLead => "Сначала новые.",
        CommentGroup => "Кто написал",
        AllGroups => "Все",
        Search => "Поиск по комментариям",
        NoMatch => "Таких комментариев нет.",
        NoComments => "В данных нет столбца с комментариями.",
        CarryAnswers => "Ориентир и нужное число ответов",
        CarryMonths => "Сравнить два последних месяца",
        Cut => "Показаны только первые сто строк; в файле есть все.",
    }
}

fn whole(n: usize) -> String {
    number(L, n as f64, 0)
}

pub(in crate::locale::text) fn finding(finding: &SurveyFinding) -> String {
    let p = |p: f64| format!("{} с поправкой", p_of(p));
    match finding {
        SurveyFinding::SegmentDiffers {
            name,
            nps,
            others,
            p: chance,
        } => format!(
            "Сегмент «{}» {} остальных: {} против {} ({}).",
            isolate(name),
            if nps > others { "выше" } else { "ниже" },
            points(L, *nps),
            points(L, *others),
            p(*chance)
        ),
        SurveyFinding::SegmentsAlike { segments } => format!(
            "Ни один сегмент не отличается от остальных больше, чем случайно (сравнений: {}).",
            whole(*segments)
        ),
        SurveyFinding::FewAnswers {
            segments,
            fewer_than,
        } => format!(
            "Сегменты, где ответов меньше {}: {}. Их NPS — лишь первый намёк.",
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
            "{} → {}: NPS {} с {} до {} ({}).",
            data_month(L, *from),
            data_month(L, *to),
            if nps > before {
                "вырос"
            } else {
                "упал"
            },
            points(L, *before),
            points(L, *nps),
            p(*chance)
        ),
        SurveyFinding::MonthsAlike { steps } => format!(
            "Ни один месяц не отличается от предыдущего больше, чем случайно (сравнений: {}).",
            whole(*steps)
        ),
        SurveyFinding::Undated { answers } => format!(
            "Без даты: {}. Они учтены во всех показателях, но не в месяцах.",
            counted(L, f64::from(*answers), 0, &["ответ", "ответа", "ответов"])
        ),
    }
}

/// Title of the picture of segments: the highest and the lowest.
pub(in crate::locale::text) fn segments_title(best: (&str, f64), worst: (&str, f64)) -> String {
    format!(
        "Самый высокий NPS — «{}», {}; самый низкий — «{}», {}",
        isolate(best.0),
        points(L, best.1),
        isolate(worst.0),
        points(L, worst.1)
    )
}

/// Title of the picture of months: the first and the last.
pub(in crate::locale::text) fn months_title(from: (Date, f64), to: (Date, f64)) -> String {
    format!(
        "{} — NPS {}, {} — {}",
        data_month(L, from.0),
        points(L, from.1),
        data_month(L, to.0),
        points(L, to.1)
    )
}

/// The score of a comment.
pub(in crate::locale::text) fn score(score: u8) -> String {
    format!("Оценка {}", whole(score.into()))
}
