//! What the pages about data share, in Persian.

use crate::locale::text::shared::SharedText;

pub(in crate::locale::text) fn text(text: SharedText) -> &'static str {
    use SharedText::*;
    match text {
        EmptyTitle => "چه خواهید دید",
        Earlier => "صفحه قبل",
        Later => "صفحه بعد",
        Carry => "ادامه کار با این عددها",
        CarryLead => "ماشین‌حساب را با عددهای به‌دست‌آمده از داده‌های شما باز می‌کند. ردیف‌ها هرگز وارد پیوند نمی‌شوند.",
    }
}

pub(in crate::locale::text) fn shown(from: &str, to: &str, all: &str) -> String {
    format!("{from} تا {to} از {all}")
}
