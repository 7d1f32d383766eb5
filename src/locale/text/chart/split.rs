//! The words of the picture of a divided budget.

use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent, percent_auto};
use crate::report::picture::SplitPoint;

/// Title of the axis of splits.
pub fn split_axis(language: Language) -> &'static str {
    match language {
        En => "share of the budget for existing customers",
        Fa => "سهم مشتریان فعلی از بودجه",
        Ru => "доля бюджета на действующих клиентов",
    }
}

/// Title of the axis of profit: what it counts, and in what.
pub fn profit_axis(language: Language, currency: Currency) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    let unit = currency.unit(language);
    format!("{}{comma} {unit}", profit_heading(language))
}

/// Label of the best split.
pub fn best(language: Language, currency: Currency, split: f64, profit: f64) -> String {
    let word = match language {
        En => "best",
        Fa => "بهترین",
        Ru => "лучше всего",
    };
    labelled(language, currency, word, split, profit)
}

/// Label of the chosen split.
pub fn chosen(language: Language, currency: Currency, split: f64, profit: f64) -> String {
    let word = match language {
        En => "chosen",
        Fa => "انتخاب شما",
        Ru => "выбрано",
    };
    labelled(language, currency, word, split, profit)
}

fn labelled(l: Language, currency: Currency, word: &str, split: f64, profit: f64) -> String {
    let (share, profit) = (
        percent_auto(l, split),
        super::label_money(l, currency, profit),
    );
    format!("{word} {share}: {profit}")
}

/// Heading of the column of splits.
pub fn split_heading(language: Language) -> &'static str {
    match language {
        En => "Share for existing customers",
        Fa => "سهم مشتریان فعلی",
        Ru => "Доля действующих клиентов",
    }
}

/// Heading of the column of profit.
pub fn profit_heading(language: Language) -> &'static str {
    match language {
        En => "Profit",
        Fa => "سود",
        Ru => "Прибыль",
    }
}

/// Heading of the column of sales to existing customers.
pub fn existing_heading(language: Language) -> &'static str {
    match language {
        En => "Sales to existing customers",
        Fa => "فروش به مشتریان فعلی",
        Ru => "Продажи действующим",
    }
}

/// Heading of the column of sales to new customers.
pub fn new_heading(language: Language) -> &'static str {
    match language {
        En => "Sales to new customers",
        Fa => "فروش به مشتریان جدید",
        Ru => "Продажи новым",
    }
}

/// Heading of the column of money that finds nobody to contact.
pub fn unspent_heading(language: Language) -> &'static str {
    match language {
        En => "Left unspent",
        Fa => "خرج‌نشده",
        Ru => "Не потрачено",
    }
}

/// Read-out of a split: its profit, its sales and what stays unspent.
pub fn read_out(language: Language, currency: Currency, point: &SplitPoint) -> String {
    let split = percent(language, point.split, 1);
    let profit = money(language, currency, point.profit);
    let [existing, new] =
        [point.sales_existing, point.sales_new].map(|sales| number(language, sales, 1));
    let mut text = match language {
        En => format!("{split} for existing customers: profit {profit}, sales {existing} + {new}"),
        Fa => format!("{split} برای مشتریان فعلی: سود {profit}، فروش {existing} + {new}"),
        Ru => format!("{split} на действующих: прибыль {profit}, продажи {existing} + {new}"),
    };
    if point.unspent > 0.0 {
        let unspent = money(language, currency, point.unspent);
        text += &match language {
            En => format!(", {unspent} left unspent"),
            Fa => format!("، {unspent} خرج‌نشده"),
            Ru => format!(", не потрачено {unspent}"),
        };
    }
    text
}
