//! What the figures of a campaign mean, in Russian.

use super::{p_of, percent, L};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, points};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::campaign::finding::CampaignFinding;
use crate::report::campaign::preset::Claim;

pub(in crate::locale::text) fn finding(c: Currency, finding: &CampaignFinding) -> String {
    match *finding {
        CampaignFinding::Tested {
            uplift,
            interval,
            p,
            significant,
            confidence,
        } => format!(
            "В тесте доля купивших отличается от контрольной группы на {} п. п. (от {} до {}; {}). При уровне доверия {} {}.",
            points(L, 100.0 * uplift),
            points(L, 100.0 * interval.low),
            points(L, 100.0 * interval.high),
            p_of(p),
            text::confidence(L, confidence),
            if significant {
                "одной случайностью это не объяснить"
            } else {
                "это может быть случайностью"
            }
        ),
        CampaignFinding::BeyondTheTest { expected, interval } => format!(
            "Вы ждёте эффекта {} п. п., а тест говорит о значениях от {} до {}. Считайте с тем, что показал тест.",
            points(L, 100.0 * expected),
            points(L, 100.0 * interval.low),
            points(L, 100.0 * interval.high)
        ),
        CampaignFinding::FewBought { fewest } => format!(
            "В одной из групп купили или не купили лишь немногие (человек: {}). Тогда p-значение — грубый ориентир.",
            number(L, fewest, 0)
        ),
        CampaignFinding::TestSize {
            baseline,
            uplift,
            needed,
            have,
        } => {
            let have = have.map_or_else(String::new, |have| format!("; в меньшей из ваших — {}", number(L, have, 0)));
            format!(
            "Чтобы эффект {} п. п. к {} был виден в четырёх тестах из пяти, в каждой группе нужно {}{have}.",
            points(L, 100.0 * uplift),
            percent(baseline),
            people(needed)
        )
        }
        CampaignFinding::Claimed {
            claim, response, ..
        } => claimed(claim, response),
        CampaignFinding::ProfitAt {
            response,
            profit,
            break_even,
        } => takeaway(c, response, profit, break_even),
        _ => earned(c, finding),
    }
}

/// What it brings and costs.
fn earned(c: Currency, finding: &CampaignFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        CampaignFinding::Pays { profit, orders: n } => format!(
            "Кампания даёт {} сверх того, что было бы и без неё, и {} прибыли после всех расходов.",
            orders(n),
            money(profit)
        ),
        CampaignFinding::Loses { loss, orders: n } if n > 0.0 => format!(
            "Кампания даёт {} сверх того, что было бы и без неё, но стоит на {} больше, чем они приносят.",
            orders(n),
            money(loss)
        ),
        CampaignFinding::Loses { loss, .. } => format!(
            "Кампания не даёт заказов, которых не было бы и без неё. Убыток — {}.",
            money(loss)
        ),
        CampaignFinding::Even => "Кампания приносит ровно столько, сколько стоит.".to_owned(),
        CampaignFinding::ComeAnyway { all, anyway } => format!(
            "Всего заказов {}, из них {} были бы и без кампании. Её заслуга — только остальные.",
            number(L, all, 0),
            number(L, anyway, 0)
        ),
        CampaignFinding::NothingAnyway => {
            "Вы предполагаете, что без кампании не заказал бы никто. Так бывает редко, и любая кампания при этом выглядит лучше, чем есть.".to_owned()
        }
        CampaignFinding::GivenAway { money: given } => format!(
            "Скидки на {} достанутся заказам, которые были бы и по полной цене.",
            money(given)
        ),
        CampaignFinding::BreaksEvenAt {
            needed,
            expected: Some(expected),
        } => format!(
            "Кампания окупается при отклике {}; вы ждёте {}.",
            percent(needed),
            percent(expected)
        ),
        CampaignFinding::BreaksEvenAt { needed, .. } => {
            format!("Кампания окупается при отклике {}.", percent(needed))
        }
        CampaignFinding::DiscountEatsMargin { earned, discount } => format!(
            "Заказ приносит {} маржи и получает скидку {}: не поможет никакой отклик.",
            money(earned),
            money(discount)
        ),
        CampaignFinding::NotEvenEverybody => {
            "Даже если закажут все, кампания не окупится.".to_owned()
        }
        _ => String::new(),
    }
}

/// What articles say; a claim is never told as a fact.
fn claimed(claim: Claim, response: Option<f64>) -> String {
    match claim {
        Claim::Sales(share) => format!(
            "Статьи ссылаются на компанию Extole: {} рекомендаций друзьям становятся продажами. Пока вы не измерили сами, это лишь утверждение.",
            percent(share)
        ),
        Claim::Visits(share) => format!(
            "По словам статей, ретаргетинг возвращает в магазин {} людей. Это посещения, заказывают не все.",
            percent(share)
        ),
        Claim::Again(low, high) => format!(
            "По словам статей, снова покупают от {} до {} клиентов. В основном это происходит и без кампании, поэтому место этого числа — в поле «Заказали бы и так».",
            percent(low),
            percent(high)
        ),
        Claim::MoreLikely(more) => {
            let told = format!(
            "По словам статей, в магазине с программой лояльности покупают на {} охотнее.",
            percent(more)
        );
            match response {
                Some(response) => format!(
            "{told} Вместе с тем, что было бы и так, это отклик {}.",
            percent(response)
        ),
                None => told,
            }
        }
        Claim::LostAfterAYear => {
            "Статьи считают клиента ушедшим после года без покупок, но отклика на предложение вернуться не называют. Проверьте своё на части списка.".to_owned()
        }
        Claim::Nothing => {
            "Статьи не называют отклика для такой кампании. Проверьте свою на части списка.".to_owned()
        }
    }
}

/// The title of the chart.
fn takeaway(c: Currency, response: f64, profit: f64, break_even: Option<f64>) -> String {
    let earns = if profit < 0.0 {
        format!("теряет {}", money(L, c, -profit))
    } else {
        format!("приносит {}", money(L, c, profit))
    };
    let told = format!("При отклике {} кампания {}", percent(response), earns);
    match break_even {
        Some(share) => format!("{told}; окупается она при {}", percent(share)),
        None => format!("{told}, и не окупается ни при каком отклике"),
    }
}

fn orders(n: f64) -> String {
    counted(L, n, 0, &["заказ", "заказа", "заказов"])
}

fn people(n: f64) -> String {
    counted(L, n, 0, &["человек", "человека", "человек"])
}

pub(in crate::locale::text) fn verdict(finding: &CampaignFinding) -> &'static str {
    match finding {
        CampaignFinding::Pays { .. } => "Окупается",
        CampaignFinding::Loses { .. } => "Убыток",
        CampaignFinding::Even => "Выход в ноль",
        CampaignFinding::NothingAnyway => "Не с чем сравнить",
        CampaignFinding::GivenAway { .. } => "Лишние скидки",
        CampaignFinding::BreaksEvenAt {
            needed,
            expected: Some(expected),
        } => {
            if expected >= needed {
                "Выше порога"
            } else {
                "Ниже порога"
            }
        }
        CampaignFinding::DiscountEatsMargin { .. } | CampaignFinding::NotEvenEverybody => {
            "Не окупается"
        }
        CampaignFinding::Tested {
            significant: false, ..
        } => "Незначимо",
        CampaignFinding::Tested { uplift, .. } if *uplift < 0.0 => "Действительно вредит",
        CampaignFinding::Tested { .. } => "Действительно работает",
        CampaignFinding::BeyondTheTest { .. } => "Вопреки тесту",
        CampaignFinding::FewBought { .. } => "Мало покупателей",
        CampaignFinding::TestSize {
            needed,
            have: Some(have),
            ..
        } => {
            if have >= needed {
                "Групп хватает"
            } else {
                "Мало людей"
            }
        }
        CampaignFinding::TestSize { .. }
        | CampaignFinding::BreaksEvenAt { .. }
        | CampaignFinding::ComeAnyway { .. }
        | CampaignFinding::Claimed { .. }
        | CampaignFinding::ProfitAt { .. } => "",
    }
}
