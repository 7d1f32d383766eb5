//! Isolation of a piece of text whose direction differs from its sentence: a number, an id, a Latin name inside Persian.

/// First strong isolate: the piece takes the direction of its first letter.
const FSI: char = '\u{2068}';
/// Left-to-right isolate.
const LRI: char = '\u{2066}';
/// Pop directional isolate.
const PDI: char = '\u{2069}';

/// `text` set apart, so that neither it nor its sentence reorders the other. For texts whose direction is not known: names, ids.
pub fn isolate(text: &str) -> String {
    format!("{FSI}{text}{PDI}")
}

/// `text` set apart and read from left to right: formulas, codes, ranges of numbers.
pub fn isolate_ltr(text: &str) -> String {
    format!("{LRI}{text}{PDI}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_closed() {
        assert_eq!(isolate("CAC"), "\u{2068}CAC\u{2069}");
        assert_eq!(isolate_ltr("1 − 0.05"), "\u{2066}1 − 0.05\u{2069}");
    }
}
