//! Plural categories of cardinal numbers by the CLDR rules, and the choice among the forms of a word.

use super::decimal::Decimal;
use super::digits::{signed, with_unit};
use super::language::Language;

/// A plural category of CLDR that one of the three languages uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// en 1; fa 0 to 1; ru 1, 21, 101 but not 11.
    One,
    /// ru 2–4, 22–24 but not 12–14.
    Few,
    /// ru 0, 5–20, 111.
    Many,
    /// en and fa everything else; ru fractions.
    Other,
}

/// The category of `n` as printed in full. A number that is shown rounded takes the category of what is shown: see [`counted`].
///
/// Source: CLDR, Language Plural Rules, cardinals.
pub fn category(language: Language, n: f64) -> Category {
    category_of(language, &Decimal::of(n))
}

/// The form of a word that goes with `n`.
///
/// `forms` are in the order one, other for English and Persian, one, few, many for Russian, where a fourth form is for fractions and
/// `few` serves when there is none (2 месяца, 1,5 месяца). The last form stands for those that are missing.
pub fn pick<'a>(language: Language, n: f64, forms: &[&'a str]) -> &'a str {
    pick_of(language, &Decimal::of(n), forms)
}

/// `n` rounded to at most `max_decimals` with the form that goes with what is shown: `16.1 months`, `21 клиент`.
pub fn counted(language: Language, n: f64, max_decimals: u8, forms: &[&str]) -> String {
    counted_of(
        language,
        &Decimal::of(n).rounded(max_decimals.into()),
        forms,
    )
}

pub(super) fn counted_of(language: Language, n: &Decimal, forms: &[&str]) -> String {
    let number = signed(language, n);
    if !n.is_defined() {
        return number;
    }
    with_unit(language, &number, pick_of(language, n, forms))
}

pub(super) fn pick_of<'a>(language: Language, n: &Decimal, forms: &[&'a str]) -> &'a str {
    let form = match (language, category_of(language, n)) {
        (_, Category::One) => forms.first(),
        (Language::Ru, Category::Few) => forms.get(1),
        (Language::Ru, Category::Many) => forms.get(2),
        (Language::Ru, Category::Other) => forms.get(3).or(forms.get(1)),
        (Language::En | Language::Fa, _) => forms.get(1),
    };
    form.or(forms.last()).copied().unwrap_or_default()
}

fn category_of(language: Language, n: &Decimal) -> Category {
    let is_one = n.is_whole() && n.point() == 1 && n.whole_digit(1) == 1;
    match language {
        Language::En if is_one => Category::One,
        Language::Fa if is_one || n.point() <= 0 => Category::One,
        Language::Ru if n.is_whole() => match (n.whole_digit(2), n.whole_digit(1)) {
            (1, _) => Category::Many,
            (_, 1) => Category::One,
            (_, 2..=4) => Category::Few,
            _ => Category::Many,
        },
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::Category::{Few, Many, One, Other};
    use super::*;

    #[track_caller]
    fn is(n: f64, en: Category, fa: Category, ru: Category) {
        for (language, expected) in Language::ALL.into_iter().zip([en, fa, ru]) {
            assert_eq!(category(language, n), expected, "{n} in {language:?}");
            assert_eq!(category(language, -n), expected, "−{n} in {language:?}");
        }
    }

    #[test]
    fn categories_are_those_of_cldr() {
        is(0.0, Other, One, Many);
        is(0.5, Other, One, Other);
        is(1.0, One, One, One);
        is(1.5, Other, Other, Other);
        is(2.0, Other, Other, Few);
        is(4.0, Other, Other, Few);
        is(5.0, Other, Other, Many);
        is(10.0, Other, Other, Many);
        is(11.0, Other, Other, Many);
        is(12.0, Other, Other, Many);
        is(20.0, Other, Other, Many);
        is(21.0, Other, Other, One);
        is(22.0, Other, Other, Few);
        is(100.0, Other, Other, Many);
        is(101.0, Other, Other, One);
        is(111.0, Other, Other, Many);
        is(112.0, Other, Other, Many);
        is(1_000_001.0, Other, Other, One);
    }

    #[test]
    fn forms_follow_the_number_that_is_shown() {
        let months = ["месяц", "месяца", "месяцев"];
        assert_eq!(counted(Language::Ru, 16.04, 1, &months), "16\u{a0}месяцев");
        assert_eq!(counted(Language::Ru, 1.5, 1, &months), "1,5\u{a0}месяца");
        assert_eq!(counted(Language::Ru, 21.0, 0, &months), "21\u{a0}месяц");
        assert_eq!(
            counted(Language::En, 1.04, 1, &["month", "months"]),
            "1\u{a0}month"
        );
        assert_eq!(counted(Language::Fa, 3.0, 0, &["ماه"]), "۳\u{a0}ماه");
    }

    #[test]
    fn a_missing_form_is_the_last_one() {
        for language in Language::ALL {
            for n in [0.0, 1.0, 1.5, 2.0, 5.0] {
                assert_eq!(pick(language, n, &["$"]), "$");
                assert_eq!(pick(language, n, &[]), "");
            }
        }
        let adjective = [
            "новый клиент",
            "новых клиента",
            "новых клиентов",
            "нового клиента",
        ];
        assert_eq!(pick(Language::Ru, 1.5, &adjective), "нового клиента");
    }
}
