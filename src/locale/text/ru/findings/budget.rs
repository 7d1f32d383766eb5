//! What a divided budget means, in Russian.

use super::percent;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto};
use crate::locale::text::ru::L;
use crate::report::budget::{BudgetFinding, Side};

pub(in crate::locale::text) fn finding(c: Currency, finding: &BudgetFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        BudgetFinding::Better {
            split,
            profit,
            best_split,
            best,
        } => format!(
            "При доле {} на действующих клиентов прибыль — {}. При доле {} было бы {}.",
            percent(split),
            money(profit),
            percent(best_split),
            money(best)
        ),
        BudgetFinding::Overspends {
            profit,
            best,
            unspent,
        } => format!(
            "Деление верное, но бюджет велик. Если не тратить {}, прибыль вырастет с {} до {}.",
            money(unspent),
            money(profit),
            money(best)
        ),
        BudgetFinding::AtBest { profit } => format!(
            "Никакое другое деление этого бюджета не принесёт больше {}.",
            money(profit)
        ),
        BudgetFinding::NeitherPays { margin } => format!(
            "Продажа приносит {}, и ни в одной группе это не больше её цены. Лучше всего ничего не тратить.",
            money(margin)
        ),
        BudgetFinding::AudienceUsedUp { audience, unspent } => format!(
            "Контакт будет со всеми действующими клиентами ({}), а {} из их доли останется непотраченным.",
            number(L, audience, 0),
            money(unspent)
        ),
        BudgetFinding::KeepsBack { unspent } => format!(
            "При лучшем делении {} не тратится: продажа новому клиенту приносит не больше, чем стоит.",
            money(unspent)
        ),
        BudgetFinding::LosesEachSale { side, cost, margin } => format!(
            "Продажа {} стоит {}, а приносит {}: убыток с каждой — {}.",
            match side {
                Side::Existing => "действующему клиенту",
                Side::New => "новому клиенту",
            },
            money(cost),
            money(margin),
            money(cost - margin)
        ),
        BudgetFinding::Costs {
            existing,
            new,
            ratio,
        } => format!(
            "Продажа действующему клиенту стоит {}, новому — {}. Отношение цен: {}.",
            money(existing),
            money(new),
            number_auto(L, ratio)
        ),
        BudgetFinding::BuyAnyway { success } => format!(
            "{} — высокая доля покупок: многие действующие клиенты купили бы и без контакта. Считайте только те продажи, которые добавил контакт.",
            percent(success)
        ),
        BudgetFinding::BestAt { split, profit } => format!(
            "Прибыль выше всего, {}, когда на действующих клиентов идёт {} бюджета",
            money(profit),
            percent(split)
        ),
        BudgetFinding::BestIsNothing => {
            "При любом делении этот бюджет выгоднее не тратить".to_owned()
        }
    }
}

pub(in crate::locale::text) fn verdict(finding: &BudgetFinding) -> &'static str {
    match finding {
        BudgetFinding::Better { profit, .. } if *profit < 0.0 => "Убыток",
        BudgetFinding::Better { .. } => "Можно больше",
        BudgetFinding::Overspends { .. } | BudgetFinding::KeepsBack { .. } => "Не тратьте всё",
        BudgetFinding::AtBest { .. } => "Лучшее деление",
        BudgetFinding::NeitherPays { .. } => "Ничто не окупается",
        BudgetFinding::AudienceUsedUp { .. } => "Остались деньги",
        BudgetFinding::LosesEachSale { .. } => "Убыток с продажи",
        BudgetFinding::BuyAnyway { .. } => "Осторожно",
        BudgetFinding::Costs { .. }
        | BudgetFinding::BestAt { .. }
        | BudgetFinding::BestIsNothing => "",
    }
}
