//! What the pages about data share, in English.

use crate::locale::text::shared::SharedText;

pub(in crate::locale::text) fn text(text: SharedText) -> &'static str {
    use SharedText::*;
    match text {
        EmptyTitle => "What you will see",
        Earlier => "Previous page",
        Later => "Next page",
        Carry => "Take these figures further",
        CarryLead => {
            "Opens the calculator with figures from your data. Rows never become part of a link."
        }
    }
}

pub(in crate::locale::text) fn shown(from: &str, to: &str, all: &str) -> String {
    format!("{from}–{to} of {all}")
}
