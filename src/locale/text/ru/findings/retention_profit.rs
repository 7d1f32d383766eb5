//! What retention earns, in Russian.

use super::{percent, L};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, share_points};
use crate::report::retention_profit::ProfitFinding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &ProfitFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        ProfitFinding::Pays { uplift, value, net } => format!(
            "Рост удержания на {} приносит {}, на {} больше затрат на программу.",
            points(uplift),
            money(value),
            money(net)
        ),
        ProfitFinding::DoesNotPay {
            uplift,
            value,
            cost,
        } => format!(
            "Рост удержания на {} приносит {}, а программа стоит {}.",
            points(uplift),
            money(value),
            money(cost)
        ),
        ProfitFinding::Brings { uplift, value } => format!(
            "Рост удержания на {} приносит {}.",
            points(uplift),
            money(value)
        ),
        ProfitFinding::PaysFrom {
            needed,
            planned: Some(planned),
        } => format!(
            "Программа окупается при росте удержания хотя бы на {}; вы планируете {}.",
            points(needed),
            points(planned)
        ),
        ProfitFinding::PaysFrom {
            needed,
            planned: None,
        } => format!(
            "Программа окупается при росте удержания хотя бы на {}.",
            points(needed)
        ),
        ProfitFinding::NeverPays { cost } => format!(
            "Даже если останутся все клиенты, затраты {} не вернутся.",
            money(cost)
        ),
        ProfitFinding::WithoutBound => "Если все остаются и дисконтирования нет, у прибыли за всё будущее нет предела. Введите число периодов или ставку дисконтирования.".to_owned(),
        ProfitFinding::OnePeriod => "За один период удержание ничего не приносит: оставшиеся заплатят только в следующем. Учтите больше периодов.".to_owned(),
        ProfitFinding::PointWorth { value } => format!(
            "На такой базе первый процентный пункт удержания стоит {}.",
            money(value)
        ),
        ProfitFinding::LateGain { periods, share } => format!(
            "Только {} этой прибавки приходится на первые периоды (их {}). Остальное зависит от того, сохранится ли новое удержание.",
            percent(share),
            number(L, periods, 0)
        ),
        ProfitFinding::Claim { own: Some(own) } => format!(
            "В статьях утверждают, что рост удержания на 5\u{a0}% даёт на 25–90\u{a0}% больше прибыли. По вашим числам пять процентных пунктов дают на {} больше, без учёта затрат.",
            percent(own)
        ),
        ProfitFinding::Claim { own: None } => "В статьях утверждают, что рост удержания на 5\u{a0}% даёт на 25–90\u{a0}% больше прибыли. Вашему удержанию некуда расти на пять пунктов, поэтому здесь это не проверить.".to_owned(),
        ProfitFinding::ProfitMoves { from, to, change } => format!(
            "Прибыль: было {}, станет {}{}",
            money(from),
            money(to),
            change.map_or_else(String::new, moved)
        ),
    }
}

pub(in crate::locale::text) fn verdict(finding: &ProfitFinding) -> &'static str {
    match finding {
        ProfitFinding::Pays { .. } => "Окупается",
        ProfitFinding::DoesNotPay { .. } => "Не окупается",
        ProfitFinding::NeverPays { .. } => "Недостижимо",
        ProfitFinding::WithoutBound => "Нет предела",
        ProfitFinding::OnePeriod => "Короткий срок",
        ProfitFinding::LateGain { .. } => "Нескоро",
        _ => "",
    }
}

/// A rise in percentage points, in the accusative: `2 пункта`.
fn points(rise: f64) -> String {
    share_points(L, rise).replace('+', "")
}

fn moved(change: f64) -> String {
    match percent(change.abs()).as_str() {
        "0\u{a0}%" => String::new(),
        size if change > 0.0 => format!(", на {size} больше"),
        size => format!(", на {size} меньше"),
    }
}
