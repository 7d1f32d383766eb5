//! What the figures of revenue churn mean, in Russian.

use super::{in_period, percent, L};
use crate::locale::figure::ratio;
use crate::locale::money::{money, Currency};
use crate::report::revenue_churn::finding::RevenueChurnFinding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &RevenueChurnFinding) -> String {
    match *finding {
        RevenueChurnFinding::NothingLost { period } => format!(
            "За {} потерь нет: никто не ушёл и никто не стал платить меньше. Один удачный период ничего не обещает на следующий.",
            in_period(period)
        ),
        RevenueChurnFinding::Lost { gross, period } => format!(
            "За {} потеряно {} выручки, которая была в начале, если не считать прироста.",
            in_period(period),
            percent(gross)
        ),
        RevenueChurnFinding::MoreLostThanThereWas { gross } => format!(
            "Потери составляют {} выручки в начале. Проверьте выручку в начале и не учтены ли потери от тех, кто пришёл в этом же периоде.",
            percent(gross)
        ),
        RevenueChurnFinding::NetNegative { net, kept } => format!(
            "Чистый отток {}, ниже нуля, и это хорошая новость: клиенты начала приносят теперь {} прежней выручки. Она росла бы и без единого нового клиента.",
            percent(net),
            percent(kept)
        ),
        RevenueChurnFinding::NetZero => {
            "Чистый отток равен нулю: потери возместили те клиенты, которые остались.".to_owned()
        }
        RevenueChurnFinding::NetPositive { net, kept } => format!(
            "Клиенты начала приносят {} прежней выручки. Новым клиентам сначала нужно закрыть брешь в {}.",
            percent(kept),
            percent(net)
        ),
        RevenueChurnFinding::ExpansionHidesLosses { net, gross } => format!(
            "Смотрите на оба показателя: чистый отток {}, и всё же ушло {} выручки. Стоит росту платежей замедлиться, и потери станут видны.",
            percent(net),
            percent(gross)
        ),
        RevenueChurnFinding::AnnualPace {
            gross,
            period,
            annual,
            multiplied,
        } => format!(
            "{} за {} — это {} за год, а не {}: что ушло, второй раз не уйдёт.",
            percent(gross),
            in_period(period),
            percent(annual),
            percent(multiplied)
        ),
        RevenueChurnFinding::GainedPerLost { ratio: now, growth } => gained(now, growth),
        RevenueChurnFinding::RatioJumps { ratio: now, gross } => format!(
            "Потеряно всего {} выручки, поэтому quick ratio {} скачет от каждого клиента. Доля роста в продажах надёжнее.",
            percent(gross),
            ratio(L, now)
        ),
        RevenueChurnFinding::ReactivationCounts { with, without } => format!(
            "С учётом вернувшихся NRR — {}, без них — {}. В ходу оба правила: сравнивайте только числа по одному из них.",
            percent(with),
            percent(without)
        ),
        RevenueChurnFinding::Moved {
            from,
            to,
            gained,
            lost,
        } => moved(c, [from, to], gained, lost),
    }
}

/// A share of growth is told only where there is growth.
fn gained(now: f64, growth: Option<f64>) -> String {
    if now < 1.0 {
        return format!(
            "Потеряно больше, чем пришло: quick ratio — {}.",
            ratio(L, now)
        );
    }
    let told = format!("Пришло к потерянному — {}.", ratio(L, now));
    match growth.filter(|growth| *growth > 0.0) {
        Some(growth) => format!("{told} Ростом стало {} проданного.", percent(growth)),
        None => told,
    }
}

fn moved(c: Currency, [before, after]: [f64; 2], gained: f64, lost: f64) -> String {
    let [from, to, gained, lost] = [before, after, gained, lost].map(|value| money(L, c, value));
    if after > before {
        format!("MRR выросла с {from} до {to}: пришло {gained}, потеряно {lost}")
    } else if after < before {
        format!("MRR снизилась с {from} до {to}: пришло {gained}, потеряно {lost}")
    } else {
        format!("MRR осталась на уровне {from}: пришло {gained}, потеряно {lost}")
    }
}

pub(in crate::locale::text) fn verdict(finding: &RevenueChurnFinding) -> &'static str {
    match finding {
        RevenueChurnFinding::NothingLost { .. } => "Потерь нет",
        RevenueChurnFinding::NetNegative { .. } => "Растёт сама",
        RevenueChurnFinding::NetZero => "Возмещено",
        RevenueChurnFinding::MoreLostThanThereWas { .. } => "Больше 100\u{a0}%",
        RevenueChurnFinding::GainedPerLost { ratio, .. } if *ratio < 1.0 => "Спад",
        RevenueChurnFinding::ExpansionHidesLosses { .. } => "Скрытые потери",
        RevenueChurnFinding::RatioJumps { .. } => "Шаткий показатель",
        RevenueChurnFinding::Lost { .. }
        | RevenueChurnFinding::NetPositive { .. }
        | RevenueChurnFinding::AnnualPace { .. }
        | RevenueChurnFinding::GainedPerLost { .. }
        | RevenueChurnFinding::ReactivationCounts { .. }
        | RevenueChurnFinding::Moved { .. } => "",
    }
}
