//! What the value of a customer means, in Russian.

use super::{percent, L};
use crate::locale::duration::{months, months_and_years};
use crate::locale::money::{money, Currency};
use crate::locale::number::number;
use crate::locale::plural::counted;
use crate::report::clv::ClvFinding;
use crate::report::name::FirstMargin;
use crate::report::picture::Step;

pub(in crate::locale::text) fn finding(c: Currency, finding: &ClvFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        ClvFinding::InYears { clv, years } => format!(
            "За {} клиент приносит {} маржи.",
            counted(L, years, 1, &["год", "года", "лет"]),
            money(clv)
        ),
        ClvFinding::OverLifetime {
            clv,
            months: Some(n),
        } => format!(
            "В среднем клиент остаётся с вами {} и приносит {}.",
            months_and_years(L, n),
            money(clv)
        ),
        ClvFinding::OverLifetime { clv, months: None } => format!(
            "Никто не уходит, и ценность ограничивает только дисконтирование: {}.",
            money(clv)
        ),
        ClvFinding::WithinCap { clv, months: n } => format!(
            "За учитываемый срок ({}) клиент приносит {}.",
            months(L, n),
            money(clv)
        ),
        ClvFinding::InMargins {
            clv,
            margins,
            first,
        } => format!(
            "Если первая маржа поступает {}, ценность клиента — {}{}.",
            when(first),
            money(clv),
            margins.map_or_else(String::new, |times| format!(
                ", то есть маржа одного периода, умноженная на {}",
                number(L, times, 2)
            ))
        ),
        ClvFinding::WithoutBound => "Если никто не уходит и дисконтирования нет, у ценности клиента нет предела. Введите осторожную оценку или ставку дисконтирования.".to_owned(),
        ClvFinding::TimingsDiffer {
            if_retained,
            certain,
            today,
            margin,
        } => format!(
            "Все три величины называют CLV: {}, если первая маржа поступает через период и только от оставшихся; {}, если через период и наверняка; {}, если сегодня. Первая и последняя различаются ровно на маржу одного периода ({}), поэтому уточняйте, о какой речь.",
            money(if_retained),
            money(certain),
            money(today),
            money(margin)
        ),
        ClvFinding::OnRevenue { revenue, margin } => format!(
            "Выручка с клиента — {}, но маржа в ней — только {}. Затраты на привлечение сравнивайте с маржой.",
            money(revenue),
            percent(margin)
        ),
        ClvFinding::TakenOff {
            undiscounted,
            share,
        } => format!(
            "Без дисконтирования и предельного срока было бы {}; они уменьшают ценность на {}.",
            money(undiscounted),
            percent(share)
        ),
        ClvFinding::FarOff { months: n, share } => format!(
            "За первые {} поступает только {} этой ценности. Остальное держится на том, что отток годами не изменится.",
            months(L, n),
            percent(share)
        ),
        ClvFinding::PointOfChurn { churn, gain } => format!(
            "Если отток снизится на один процентный пункт, до {} в месяц, каждый клиент станет ценнее на {}.",
            percent(churn),
            money(gain)
        ),
        ClvFinding::PointOfRetention { retention, gain } => format!(
            "Если удержание вырастет на один процентный пункт, до {} за период, каждый клиент станет ценнее на {}.",
            percent(retention),
            money(gain)
        ),
        ClvFinding::EachYear { gain } => format!(
            "Каждый следующий год добавляет {}. Формула считает все годы целиком, будто никто не уходит раньше.",
            money(gain)
        ),
        ClvFinding::MayCost { most } => format!(
            "При отношении три к одному на привлечение клиента можно тратить не больше {}.",
            money(most)
        ),
        ClvFinding::FirstBrings {
            step: Step::Year,
            share,
        } => format!("Первый год приносит {} ценности клиента", percent(share)),
        ClvFinding::FirstBrings {
            step: Step::Period,
            share,
        } => format!("Первая маржа — это {} ценности клиента", percent(share)),
        ClvFinding::BringsNothing => "При таких числах клиент ничего не приносит".to_owned(),
    }
}

pub(in crate::locale::text) fn verdict(finding: &ClvFinding) -> &'static str {
    match finding {
        ClvFinding::WithoutBound => "Нет предела",
        ClvFinding::FarOff { .. } => "Далеко впереди",
        _ => "",
    }
}

fn when(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "через период и наверняка",
        FirstMargin::IfRetained => "через период и только от оставшихся",
        FirstMargin::Today => "сегодня",
    }
}
