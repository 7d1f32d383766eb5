//! Money: the currencies, where their signs stand and how many decimals are worth showing.

use super::decimal::Decimal;
use super::digits::{body, sign, with_unit, Groups, NBSP};
use super::language::Language;
use super::number::compact_parts;
use super::plural::pick_of;

macro_rules! currencies {
    ($($name:ident $code:literal $meaning:literal: $en:expr, $fa:literal, $ru:expr;)*) => {
        /// A currency that amounts can be shown in. Nothing is ever converted: it is a label.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Currency {
            $(#[doc = $meaning] $name,)*
        }

        impl Currency {
            /// All currencies, in the order of the choice.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code in links: ISO 4217, and IRT for the toman, which ISO does not know.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The sign or the forms of the name, as `plural::pick` takes them.
            fn forms(self, language: Language) -> &'static [&'static str] {
                match (self, language) {
                    $((Self::$name, Language::En) => &$en,
                    (Self::$name, Language::Fa) => &[$fa],
                    (Self::$name, Language::Ru) => &$ru,)*
                }
            }
        }
    };
}

currencies! {
    Usd "USD" "US dollar": ["$"], "دلار", ["$"];
    Eur "EUR" "Euro": ["€"], "یورو", ["€"];
    Gbp "GBP" "Pound sterling": ["£"], "پوند", ["£"];
    Rub "RUB" "Russian rouble": ["₽"], "روبل", ["₽"];
    Irt "IRT" "Iranian toman, ten rials": ["toman", "tomans"], "تومان", ["туман", "тумана", "туманов"];
    Irr "IRR" "Iranian rial": ["rial", "rials"], "ریال", ["риал", "риала", "риалов"];
    Try "TRY" "Turkish lira": ["₺"], "لیر", ["₺"];
    Aed "AED" "Dirham of the Emirates": ["AED"], "درهم", ["дирхам", "дирхама", "дирхамов"];
    Afn "AFN" "Afghani": ["AFN"], "افغانی", ["афгани"];
    Tjs "TJS" "Somoni of Tajikistan": ["TJS"], "سامانی", ["сомони"];
    Kzt "KZT" "Kazakh tenge": ["₸"], "تنگه", ["₸"];
    Uah "UAH" "Hryvnia": ["₴"], "هریونیا", ["₴"];
    Byn "BYN" "Belarusian rouble": ["BYN"], "روبل بلاروس", ["Br"];
    Uzs "UZS" "Uzbek sum": ["UZS"], "سوم ازبکستان", ["сум", "сума", "сумов"];
    Inr "INR" "Indian rupee": ["₹"], "روپیه", ["₹"];
    Cny "CNY" "Yuan": ["¥"], "یوان", ["¥"];
}

impl Currency {
    /// The currency with this code, in either case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|currency| currency.code().eq_ignore_ascii_case(code))
    }

    /// The currency of a page whose link names none.
    pub fn of(language: Language) -> Self {
        match language {
            Language::En => Self::Usd,
            Language::Fa => Self::Irt,
            Language::Ru => Self::Rub,
        }
    }

    /// The unit as a field shows it: `$`, `تومان`, `₽`, `риалов`.
    pub fn unit(self, language: Language) -> &'static str {
        self.forms(language).last().copied().unwrap_or_default()
    }

    /// True where nobody counts hundredths.
    fn is_coarse(self) -> bool {
        matches!(self, Self::Irr | Self::Irt | Self::Uzs)
    }
}

/// An amount: en `$1,600`, fa `۱٬۶۰۰ تومان`, ru `1 600 ₽`.
///
/// Two decimals below 100 unless it is whole, none above and none for rial and toman; amounts below 1 show two significant digits,
/// at most six decimals.
pub fn money(language: Language, currency: Currency, value: f64) -> String {
    let (amount, decimals) = readable(currency, value);
    let digits = body(language, &amount, decimals, Groups::Always);
    placed(language, currency, &amount, &digits)
}

/// An amount in the short form of an axis: en `$1.2K`, fa `۱٫۲ هزار تومان`, ru `1,2 тыс. ₽`.
pub fn money_compact(language: Language, currency: Currency, value: f64) -> String {
    let (amount, unit) = compact_parts(language, value);
    let mut digits = body(language, &amount, 0, Groups::Always);
    if !unit.is_empty() {
        if language != Language::En {
            digits.push(NBSP);
        }
        digits.push_str(unit);
    }
    placed(language, currency, &amount, &digits)
}

/// The amount rounded for reading and the decimals it must show.
fn readable(currency: Currency, value: f64) -> (Decimal, u8) {
    let amount = Decimal::of(value);
    if amount.point() <= 0 {
        let small = amount.clone().rounded((2 - amount.point()).min(6));
        // Asked after rounding: 0.999 is 1.
        if small.point() <= 0 {
            let decimals = if small.is_zero() || currency.is_coarse() {
                0
            } else {
                2
            };
            return (small, decimals);
        }
    }
    let cents = amount.clone().rounded(2);
    if cents.point() <= 2 && !cents.is_whole() && !currency.is_coarse() {
        return (cents, 2);
    }
    (amount.rounded(0), 0)
}

/// The sign, the digits and the currency in the order of the language.
fn placed(language: Language, currency: Currency, amount: &Decimal, digits: &str) -> String {
    if !amount.is_defined() {
        return digits.to_owned();
    }
    let unit = pick_of(language, amount, currency.forms(language));
    let sign = sign(language, amount, false);
    // English writes signs and codes in front, words behind.
    if language == Language::En && !unit.starts_with(|c: char| c.is_ascii_lowercase()) {
        let gap = if unit.starts_with(|c: char| c.is_ascii_alphabetic()) {
            "\u{a0}"
        } else {
            ""
        };
        return format!("{sign}{unit}{gap}{digits}");
    }
    with_unit(language, &format!("{sign}{digits}"), unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::language::Language::{En, Fa, Ru};

    #[track_caller]
    fn shows(language: Language, currency: Currency, value: f64, expected: &str) {
        let shown = money(language, currency, value).replace('\u{a0}', "_");
        assert_eq!(shown, expected, "{value} {currency:?} in {language:?}");
    }

    #[test]
    fn amounts_read_as_people_write_them() {
        shows(En, Currency::Usd, 1600.0, "$1,600");
        shows(En, Currency::Eur, 1600.4, "€1,600");
        shows(En, Currency::Usd, -1600.0, "−$1,600");
        shows(En, Currency::Aed, 1600.0, "AED_1,600");
        shows(En, Currency::Irt, 1600.0, "1,600_tomans");
        shows(En, Currency::Irt, 1.0, "1_toman");
        shows(Fa, Currency::Irt, 1600.0, "۱٬۶۰۰_تومان");
        shows(Fa, Currency::Irt, -1600.0, "\u{200f}\u{200e}−۱٬۶۰۰_تومان");
        shows(Fa, Currency::Usd, 12.5, "۱۲٫۵۰_دلار");
        shows(Ru, Currency::Rub, 1600.0, "1_600_₽");
        shows(Ru, Currency::Rub, 12.5, "12,50_₽");
        shows(Ru, Currency::Rub, -12.5, "−12,50_₽");
        shows(Ru, Currency::Irr, 21.0, "21_риал");
        shows(Ru, Currency::Irr, 1_000_000.0, "1_000_000_риалов");
    }

    #[test]
    fn decimals_are_shown_where_they_matter() {
        shows(En, Currency::Usd, 0.0, "$0");
        shows(En, Currency::Usd, -0.0, "$0");
        shows(En, Currency::Usd, 5.0, "$5");
        shows(En, Currency::Usd, 5.5, "$5.50");
        shows(En, Currency::Usd, 99.994, "$99.99");
        shows(En, Currency::Usd, 99.996, "$100");
        shows(En, Currency::Usd, 100.5, "$101");
        shows(En, Currency::Usd, 0.5, "$0.50");
        shows(En, Currency::Usd, 0.999, "$1");
        shows(En, Currency::Usd, 0.0042, "$0.0042");
        shows(En, Currency::Usd, 1e-9, "$0");
        shows(En, Currency::Usd, -1e-9, "$0");
        shows(Fa, Currency::Irt, 12.5, "۱۳_تومان");
        shows(Fa, Currency::Irt, 0.5, "۰٫۵_تومان");
        shows(En, Currency::Usd, 1e30, "$1×10³⁰");
        shows(En, Currency::Usd, f64::NAN, "—");
    }

    #[track_caller]
    fn ticks(language: Language, value: f64, expected: &str) {
        let shown = money_compact(language, Currency::of(language), value);
        assert_eq!(shown.replace('\u{a0}', "_"), expected);
    }

    #[test]
    fn ticks_are_short() {
        ticks(En, 1200.0, "$1.2K");
        ticks(En, -50.0, "−$50");
        ticks(Fa, 1_200_000.0, "۱٫۲_میلیون_تومان");
        ticks(Ru, 1200.0, "1,2_тыс._₽");
    }

    #[test]
    fn codes_are_distinct_and_found_again() {
        for currency in Currency::ALL {
            assert_eq!(Currency::from_code(currency.code()), Some(*currency));
            assert_eq!(
                Currency::from_code(&currency.code().to_lowercase()),
                Some(*currency)
            );
            for language in Language::ALL {
                assert!(!currency.unit(language).is_empty());
            }
        }
        assert_eq!(Currency::from_code("XYZ"), None);
        assert_eq!(Currency::Irr.unit(Ru), "риалов");
    }
}
