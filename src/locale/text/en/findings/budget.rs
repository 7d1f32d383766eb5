//! What a divided budget means, in English.

use super::{customers, percent};
use crate::locale::money::{money, Currency};
use crate::locale::number::number_auto;
use crate::locale::text::en::L;
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
            "With {} for existing customers your profit is {}. With {} it would be {}.",
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
            "The split is right, but the budget is too large. Keep {} of it, and profit rises from {} to {}.",
            money(unspent),
            money(profit),
            money(best)
        ),
        BudgetFinding::AtBest { profit } => format!(
            "No other split of this budget earns more than your {}.",
            money(profit)
        ),
        BudgetFinding::NeitherPays { margin } => format!(
            "A sale brings {}, and in neither group is that more than it costs. The best is to spend nothing.",
            money(margin)
        ),
        BudgetFinding::AudienceUsedUp { audience, unspent } => format!(
            "Your {} are all contacted, and {} of the money for them stays unspent.",
            customers(audience),
            money(unspent)
        ),
        BudgetFinding::KeepsBack { unspent } => format!(
            "The best plan leaves {} unspent, because a sale to a new customer brings no more than it costs.",
            money(unspent)
        ),
        BudgetFinding::LosesEachSale { side, cost, margin } => format!(
            "A sale to {} costs {} and brings {}, so each one loses {}.",
            match side {
                Side::Existing => "an existing customer",
                Side::New => "a new customer",
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
            "A sale costs {} with an existing customer and {} with a new one, {} times as much.",
            money(existing),
            money(new),
            number_auto(L, ratio)
        ),
        BudgetFinding::BuyAnyway { success } => format!(
            "{} is a high success for existing customers: many of them would have bought without a contact. Count only the sales that the contact adds.",
            percent(success)
        ),
        BudgetFinding::BestAt { split, profit } => format!(
            "Profit is highest, {}, with {} of the budget for existing customers",
            money(profit),
            percent(split)
        ),
        BudgetFinding::BestIsNothing => {
            "No split of this budget earns more than keeping it".to_owned()
        }
    }
}

pub(in crate::locale::text) fn verdict(finding: &BudgetFinding) -> &'static str {
    match finding {
        BudgetFinding::Better { profit, .. } if *profit < 0.0 => "Loses money",
        BudgetFinding::Better { .. } => "Room to gain",
        BudgetFinding::Overspends { .. } | BudgetFinding::KeepsBack { .. } => "Keep some of it",
        BudgetFinding::AtBest { .. } => "Best split",
        BudgetFinding::NeitherPays { .. } => "Nothing pays",
        BudgetFinding::AudienceUsedUp { .. } => "Money left over",
        BudgetFinding::LosesEachSale { .. } => "Loses on each sale",
        BudgetFinding::BuyAnyway { .. } => "Count with care",
        BudgetFinding::Costs { .. }
        | BudgetFinding::BestAt { .. }
        | BudgetFinding::BestIsNothing => "",
    }
}
