//! Characters that mean the same brought to one form: digits, Persian letters typed on Arabic keyboards, invisible marks.

/// Marks that show nothing: direction, joiners, soft hyphen, byte order mark.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Persian and Arabic-Indic digits as ASCII; everything else as it is.
pub(crate) fn ascii_digit(c: char) -> char {
    let zero = match c {
        '۰'..='۹' => '۰',
        '٠'..='٩' => '٠',
        _ => return c,
    };
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

/// Arabic yeh and kaf as the Persian ones; everything else as it is.
pub(crate) fn one_letter(c: char) -> char {
    match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_has_its_digits() {
        for (zero, nine) in [('0', '9'), ('۰', '۹'), ('٠', '٩')] {
            assert_eq!((ascii_digit(zero), ascii_digit(nine)), ('0', '9'));
        }
        assert_eq!(ascii_digit('x'), 'x');
    }

    #[test]
    fn letters_of_both_keyboards_agree() {
        let folded: String = "علي كاظمى".chars().map(one_letter).collect();
        assert_eq!(folded, "علی کاظمی");
    }
}
