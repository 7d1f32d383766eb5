//! Texts as they are searched.

/// A text in small letters, with the Persian forms of the letters that keyboards mix up and a space for the joiner that many leave out.
pub fn searchable(text: &str) -> String {
    text.trim()
        .to_lowercase()
        .replace('ي', "ی")
        .replace('ك', "ک")
        .replace('\u{200c}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keyboards_mix_up_is_the_same() {
        assert_eq!(searchable(" مشتري\u{200c}ها "), "مشتری ها");
        assert_eq!(searchable("Отток"), "отток");
    }
}
