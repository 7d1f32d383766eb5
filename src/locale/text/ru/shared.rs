//! What the pages about data share, in Russian.

use crate::locale::text::shared::SharedText;

pub(in crate::locale::text) fn text(text: SharedText) -> &'static str {
    use SharedText::*;
    match text {
        EmptyTitle => "Что вы увидите",
        Earlier => "Предыдущая страница",
        Later => "Следующая страница",
        Carry => "Продолжить с этими числами",
        CarryLead => {
            "Открывает калькулятор с цифрами из ваших данных. Строки никогда не попадают в ссылку."
        }
    }
}

pub(in crate::locale::text) fn shown(from: &str, to: &str, all: &str) -> String {
    format!("{from}–{to} из {all}")
}
