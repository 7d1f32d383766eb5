//! What figures mean, as sentences in Russian.

pub(in crate::locale::text) mod budget;
pub(in crate::locale::text) mod campaign;
pub(in crate::locale::text) mod clv;
pub(in crate::locale::text) mod effort;
pub(in crate::locale::text) mod repeat_purchase;
pub(in crate::locale::text) mod retention_profit;
pub(in crate::locale::text) mod return_visitors;
pub(in crate::locale::text) mod revenue_churn;
pub(in crate::locale::text) mod shares;

use super::L;
use crate::domain::interval::Interval;
use crate::locale::duration::{months, months_and_years};
use crate::locale::figure::ratio;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto, p_value, percent_auto, points};
use crate::locale::plural::{counted, pick};
use crate::locale::text;
use crate::report::finding::{Finding, Sign};
use crate::report::name::Period;

const POINTS: [&str; 3] = ["пункт", "пункта", "пунктов"];

fn percent(share: f64) -> String {
    percent_auto(L, share)
}

/// Customers in the genitive, as after «из».
fn of_customers(n: f64) -> String {
    counted(L, n, 0, &["клиента", "клиентов", "клиентов"])
}

fn per_hundred(interval: Option<Interval>) -> String {
    interval.map_or_else(String::new, |bounds| {
        let (low, high) = (100.0 * bounds.low, 100.0 * bounds.high);
        format!(" (от {} до {})", number_auto(L, low), number_auto(L, high))
    })
}

fn in_period(period: Period) -> &'static str {
    match period {
        Period::Month => "месяц",
        Period::Quarter => "квартал",
        Period::HalfYear => "полгода",
        Period::Year => "год",
        Period::TwoYears => "два года",
    }
}

pub(in crate::locale::text) fn churn(finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::LeavePerHundred {
            rate,
            interval,
            period,
        } => format!(
            "За {} из каждых 100 клиентов уходит {}{}.",
            in_period(period),
            number_auto(L, 100.0 * rate),
            per_hundred(interval)
        ),
        Finding::NoLosses {
            customers,
            upper,
            confidence,
        } => format!(
            "Из {} никто не ушёл, но при уровне доверия {} истинный отток может доходить до {}.",
            of_customers(customers),
            text::confidence(L, confidence),
            percent(upper)
        ),
        Finding::MoreLeftThanWereThere { rate } => format!(
            "Отток {}: ушло больше, чем было в начале, потому что ушла и часть новых. Пересчитать его на месяц или найти срок жизни нельзя.",
            percent(rate)
        ),
        Finding::FewCustomers {
            customers,
            interval,
        } => format!(
            "Данных мало (клиентов: {}): истинный отток может быть любым от {} до {}. Считайте это лишь первой оценкой.",
            number(L, customers, 0),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::AnnualPace {
            monthly,
            annual,
            twelvefold,
        } => format!(
            "{} в месяц — это {} в год, а не в двенадцать раз больше ({}).",
            percent(monthly),
            percent(annual),
            percent(twelvefold)
        ),
        Finding::DefinitionsDiffer {
            lowest,
            lowest_by,
            highest,
            highest_by,
        } => format!(
            "Одни и те же числа дают от {} («{}») до {} («{}»), поэтому всегда указывайте правило.",
            percent(lowest),
            text::definition(L, lowest_by),
            percent(highest),
            text::definition(L, highest_by)
        ),
        Finding::NetChangeHidesLosses { net_change, churn } => format!(
            "Начало минус конец показывает только {}, потому что новые клиенты перекрывают ушедших; на деле ушло {}.",
            percent(net_change),
            percent(churn)
        ),
        Finding::NetChangeNegative { net_change, churn } => format!(
            "Начало минус конец даёт {}, потому что пришло больше, чем ушло; и всё же ушло {}.",
            percent(net_change),
            percent(churn)
        ),
        // titles of charts
        Finding::HalfGone { months: n } => format!(
            "Через {} половины нынешних клиентов уже не будет",
            months_and_years(L, n)
        ),
        Finding::NoHalfLife => "При таком оттоке все клиенты остаются".to_owned(),
        _ => return None,
    })
}

pub(in crate::locale::text) fn clv_cac(c: Currency, finding: &Finding) -> Option<String> {
    let money = |value| money(L, c, value);
    Some(match *finding {
        Finding::LosesMoney { ratio: now, .. } => format!(
            "Отношение CLV к CAC — {}: новый клиент обходится дороже, чем когда-либо принесёт.",
            ratio(L, now)
        ),
        Finding::PaysSlowly { ratio: now, target } => format!(
            "Отношение CLV к CAC — {}: клиент окупается, но ваша цель {} ещё не достигнута.",
            ratio(L, now),
            ratio(L, target)
        ),
        Finding::Healthy { ratio: now, target } => format!(
            "Отношение CLV к CAC — {}, ваша цель {} достигнута.",
            ratio(L, now),
            ratio(L, target)
        ),
        Finding::ValueWithoutBound => {
            "Без оттока и дисконтирования у ценности клиента нет предела, и отношение теряет смысл. Введите осторожную оценку оттока или ставку дисконтирования.".to_owned()
        }
        Finding::NeverPaysBack {
            cac,
            most: Some(most),
        } => format!(
            "Клиент в среднем принесёт не больше {}, а его привлечение стоит {}: деньги не вернутся никогда.",
            money(most),
            money(cac)
        ),
        Finding::NeverPaysBack { cac, most: None } => {
            format!("Маржи нет, поэтому затраты {} не вернутся никогда.", money(cac))
        }
        Finding::RatioHidesLongPayback {
            ratio: now,
            months: n,
        } => format!(
            "Отношение {} выглядит хорошо, но до возврата ваших денег — {}.",
            ratio(L, now),
            months_and_years(L, n)
        ),
        Finding::PaybackWithChurn { plain, churned } => format!(
            "Срок окупаемости клиента — {}; если бы никто не уходил, было бы {}.",
            months(L, churned),
            months(L, plain)
        ),
        Finding::NeededChurn {
            target,
            needed,
            now,
        } => format!(
            "Для отношения {} отток в месяц должен быть {} вместо {}.",
            ratio(L, target),
            percent(needed),
            percent(now)
        ),
        Finding::NeededChurnNotReachable { target } => format!(
            "Одним лишь снижением оттока отношения {} не достичь.",
            ratio(L, target)
        ),
        Finding::MaxCac { target, most, now } => format!(
            "Для отношения {} новый клиент может стоить не больше {}; сейчас он стоит {}.",
            ratio(L, target),
            money(most),
            money(now)
        ),
        // titles of charts
        Finding::BreaksEven { months: n, cac } => format!(
            "Маржа клиента покроет {} затрат через {}",
            money(cac),
            months_and_years(L, n)
        ),
        Finding::NeverBreaksEven {
            cac,
            earned,
            months: n,
        } => format!(
            "Через {} клиент принесёт {}, а {} затрат не покроет никогда",
            months(L, n),
            money(earned),
            money(cac)
        ),
        _ => return None,
    })
}

pub(in crate::locale::text) fn nps(finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::ScoreSign {
            sign,
            nps,
            interval,
            confidence,
        } => {
            let meaning = match sign {
                Sign::Positive => "промоутеров больше, чем критиков",
                Sign::Negative => "критиков больше, чем промоутеров",
                Sign::Unclear => "кого больше, промоутеров или критиков, сказать нельзя",
            };
            format!(
                "NPS равен {}, при уровне доверия {} — от {} до {}: {meaning}.",
                points(L, nps),
                text::confidence(L, confidence),
                points(L, interval.low),
                points(L, interval.high)
            )
        }
        Finding::FewAnswers { responses, margin } => format!(
            "Ответов всего {}: индекс может отличаться на {} в любую сторону. Не принимайте решений по его колебаниям.",
            number(L, responses, 0),
            counted(L, margin, 1, &POINTS)
        ),
        Finding::SurveysCompared {
            difference,
            interval,
            p,
            significant,
            confidence,
        } => format!(
            "NPS изменился на {} (от {} до {}; {}). При уровне доверия {} {}.",
            change(difference),
            points(L, interval.low),
            points(L, interval.high),
            p_of(p),
            text::confidence(L, confidence),
            if significant {
                "одной случайностью это не объяснить"
            } else {
                "это может быть случайностью"
            }
        ),
        Finding::BenchmarkCompared {
            benchmark,
            nps,
            side,
            p,
            confidence,
        } => {
            let (nps, benchmark) = (points(L, nps), points(L, benchmark));
            let verdict = match side {
                Sign::Positive => format!("ваш индекс {nps} выше ориентира {benchmark}"),
                Sign::Negative => format!("ваш индекс {nps} ниже ориентира {benchmark}"),
                Sign::Unclear => format!(
                    "нельзя сказать, выше или ниже ориентира {benchmark} ваш индекс {nps}"
                ),
            };
            format!(
                "При уровне доверия {} {verdict} (односторонняя проверка, {}).",
                text::confidence(L, confidence),
                p_of(p)
            )
        }
        Finding::AnswersNeeded {
            wanted,
            needed,
            have,
        } => {
            let have = have.map_or_else(String::new, |have| {
                format!("; у вас {}", number(L, have, 0))
            });
            format!(
                "Для погрешности в {} нужно ответов: {}{have}.",
                counted(L, wanted, 1, &POINTS),
                number(L, needed, 0)
            )
        }
        Finding::EachStepAdds { points: step, .. } => format!(
            "Каждый критик, ставший нейтралом, и каждый нейтрал, ставший промоутером, добавляет {}.",
            counted(L, step, 2, &POINTS)
        ),
        // titles of charts
        Finding::AnswersSplit {
            promoters,
            passives,
            detractors,
        } => format!(
            "Промоутеров {}, нейтралов {}, критиков {}",
            percent(promoters),
            percent(passives),
            percent(detractors)
        ),
        Finding::AnswersMoved {
            promoters,
            detractors,
        } => format!(
            "От первого опроса ко второму доля промоутеров {}, доля критиков {}",
            moved(promoters),
            moved(detractors)
        ),
        Finding::ScoreLies { nps, interval } => format!(
            "NPS равен {}, скорее всего от {} до {}",
            points(L, nps),
            points(L, interval.low),
            points(L, interval.high)
        ),
        Finding::ScoreMoved { from, to, overlap } => format!(
            "NPS: было {}, стало {}{}",
            points(L, from),
            points(L, to),
            if overlap {
                "; интервалы пересекаются, поэтому решает проверка"
            } else {
                "; интервалы не пересекаются"
            }
        ),
        _ => return None,
    })
}

/// `+12 пунктов`.
fn change(value: f64) -> String {
    let shown = (10.0 * value).round() / 10.0;
    format!("{}\u{a0}{}", points(L, value), pick(L, shown, &POINTS))
}

/// `p = 0,26`, `p < 0,001`.
pub(super) fn p_of(p: f64) -> String {
    let value = p_value(L, p);
    let sign = if value.contains('<') { "" } else { "=\u{a0}" };
    format!("p\u{a0}{sign}{value}")
}

/// The change of a share, in percentage points.
fn moved(change: f64) -> String {
    let points = 100.0 * change;
    let size = number(L, points.abs(), 1);
    match size.as_str() {
        "0" => "не изменилась".to_owned(),
        _ if change > 0.0 => format!("выросла на {size}\u{a0}п.\u{a0}п."),
        _ => format!("снизилась на {size}\u{a0}п.\u{a0}п."),
    }
}
