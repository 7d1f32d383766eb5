//! What a divided budget means, in Persian.

use super::percent;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto};
use crate::locale::text::fa::L;
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
            "با سهم {} برای مشتریان فعلی، سود شما {} است. با سهم {} به {} می‌رسید.",
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
            "تقسیم درست است، اما بودجه زیاد است. اگر {} از آن را خرج نکنید، سود از {} به {} می‌رسد.",
            money(unspent),
            money(profit),
            money(best)
        ),
        BudgetFinding::AtBest { profit } => format!(
            "هیچ تقسیم دیگری از این بودجه بیش از {} سود نمی‌دهد.",
            money(profit)
        ),
        BudgetFinding::NeitherPays { margin } => format!(
            "سود هر فروش {} است و در هیچ‌یک از دو گروه از هزینه‌اش بیشتر نیست. بهتر است چیزی خرج نکنید.",
            money(margin)
        ),
        BudgetFinding::AudienceUsedUp { audience, unspent } => format!(
            "با هر {} مشتری فعلی تماس گرفته می‌شود و {} از پول آن‌ها خرج‌نشده می‌ماند.",
            number(L, audience, 0),
            money(unspent)
        ),
        BudgetFinding::KeepsBack { unspent } => format!(
            "در بهترین تقسیم {} خرج نمی‌شود، چون فروش به مشتری جدید بیش از هزینه‌اش سود نمی‌آورد.",
            money(unspent)
        ),
        BudgetFinding::LosesEachSale { side, cost, margin } => format!(
            "هر فروش به {} {} هزینه دارد و {} سود می‌آورد؛ یعنی هر بار {} ضرر.",
            match side {
                Side::Existing => "مشتری فعلی",
                Side::New => "مشتری جدید",
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
            "هزینه هر فروش به مشتری فعلی {} است و به مشتری جدید {}، یعنی {} برابر.",
            money(existing),
            money(new),
            number_auto(L, ratio)
        ),
        BudgetFinding::BuyAnyway { success } => format!(
            "احتمال خرید {} برای مشتریان فعلی زیاد است: بسیاری از آن‌ها بدون تماس هم می‌خریدند. فقط فروش‌هایی را بشمارید که حاصل تماس‌اند.",
            percent(success)
        ),
        BudgetFinding::BestAt { split, profit } => format!(
            "بیشترین سود، {}، با سهم {} برای مشتریان فعلی به دست می‌آید",
            money(profit),
            percent(split)
        ),
        BudgetFinding::BestIsNothing => {
            "هیچ تقسیمی از این بودجه بهتر از خرج نکردن آن نیست".to_owned()
        }
    }
}

pub(in crate::locale::text) fn verdict(finding: &BudgetFinding) -> &'static str {
    match finding {
        BudgetFinding::Better { profit, .. } if *profit < 0.0 => "زیان‌ده",
        BudgetFinding::Better { .. } => "جا برای سود بیشتر",
        BudgetFinding::Overspends { .. } | BudgetFinding::KeepsBack { .. } => "همه را خرج نکنید",
        BudgetFinding::AtBest { .. } => "بهترین تقسیم",
        BudgetFinding::NeitherPays { .. } => "بی‌صرفه",
        BudgetFinding::AudienceUsedUp { .. } => "پول مانده",
        BudgetFinding::LosesEachSale { .. } => "ضرر در هر فروش",
        BudgetFinding::BuyAnyway { .. } => "با احتیاط",
        BudgetFinding::Costs { .. }
        | BudgetFinding::BestAt { .. }
        | BudgetFinding::BestIsNothing => "",
    }
}
